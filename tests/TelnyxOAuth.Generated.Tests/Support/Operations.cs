using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A call of each operation with the least that it takes.</summary>
internal static class Operations
{
    internal static IReadOnlyDictionary<string, Func<TelnyxOAuthClient, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<TelnyxOAuthClient, CancellationToken, Task>>
        {
            ["WellKnown.GetAuthorizationServerMetadata"] = (client, token) => client.WellKnown.GetAuthorizationServerMetadataAsync(token),
            ["WellKnown.GetProtectedResourceMetadata"] = (client, token) => client.WellKnown.GetProtectedResourceMetadataAsync(token),
            ["OAuth.Authorize"] = (client, token) => client.OAuth.AuthorizeAsync(
                ResponseType.Code, "c1", new Uri("https://app.example/back"), cancellationToken: token),
            ["OAuth.GetConsent"] = (client, token) => client.OAuth.GetConsentAsync("t1", token),
            ["OAuth.CreateGrant"] = (client, token) => client.OAuth.CreateGrantAsync(
                new OAuthGrantCreateRequest { Allowed = true, ConsentToken = "t1" }, token),
            ["OAuth.Introspect"] = (client, token) => client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "a1" }, token),
            ["OAuth.GetJwks"] = (client, token) => client.OAuth.GetJwksAsync(token),
            ["OAuth.Register"] = (client, token) => client.OAuth.RegisterAsync(new ClientRegistrationRequest(), token),
            ["OAuth.Token"] = (client, token) => client.OAuth.TokenAsync(
                new TokenRequest { GrantType = GrantType.ClientCredentials }, token),
            ["OAuthClients.List"] = (client, token) => client.OAuthClients.ListAsync(cancellationToken: token),
            ["OAuthClients.Create"] = (client, token) => client.OAuthClients.CreateAsync(
                new OAuthClientCreateRequest
                {
                    Name = "n",
                    AllowedScopes = ["admin"],
                    ClientType = ClientType.Public,
                    AllowedGrantTypes = [GrantType.RefreshToken],
                },
                token),
            ["OAuthClients.Get"] = (client, token) => client.OAuthClients.GetAsync("c1", token),
            ["OAuthClients.Update"] = (client, token) => client.OAuthClients.UpdateAsync("c1", new OAuthClientUpdateRequest(), token),
            ["OAuthClients.Delete"] = (client, token) => client.OAuthClients.DeleteAsync("c1", token),
            ["OAuthGrants.List"] = (client, token) => client.OAuthGrants.ListAsync(cancellationToken: token),
            ["OAuthGrants.Get"] = (client, token) => client.OAuthGrants.GetAsync("g1", token),
            ["OAuthGrants.Revoke"] = (client, token) => client.OAuthGrants.RevokeAsync("g1", token),
        };

    /// <summary>Options under which every operation has the credential it needs.</summary>
    internal static void WithClient(TelnyxOAuthClientOptions options)
    {
        options.ClientId = "id";
        options.ClientSecret = "secret";
    }
}
