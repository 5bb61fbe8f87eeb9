using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A call of each operation with the least that it takes.</summary>
internal static class Operations
{
    internal static IReadOnlyDictionary<string, Operation> Table { get; } =
        new Dictionary<string, Operation>
        {
            ["WellKnown.GetAuthorizationServerMetadata"] = On(client => client.WellKnown, (resource, token) => resource.GetAuthorizationServerMetadataAsync(token)),
            ["WellKnown.GetProtectedResourceMetadata"] = On(client => client.WellKnown, (resource, token) => resource.GetProtectedResourceMetadataAsync(token)),
            ["OAuth.Authorize"] = On(client => client.OAuth, (resource, token) => resource.AuthorizeAsync(
                ResponseType.Code, "c1", new Uri("https://app.example/back"), cancellationToken: token)),
            ["OAuth.GetConsent"] = On(client => client.OAuth, (resource, token) => resource.GetConsentAsync("t1", token)),
            ["OAuth.CreateGrant"] = On(client => client.OAuth, (resource, token) => resource.CreateGrantAsync(
                new OAuthGrantCreateRequest { Allowed = true, ConsentToken = "t1" }, token)),
            ["OAuth.Introspect"] = On(client => client.OAuth, (resource, token) => resource.IntrospectAsync(new IntrospectionRequest { Token = "a1" }, token)),
            ["OAuth.GetJwks"] = On(client => client.OAuth, (resource, token) => resource.GetJwksAsync(token)),
            ["OAuth.Register"] = On(client => client.OAuth, (resource, token) => resource.RegisterAsync(new ClientRegistrationRequest(), token)),
            ["OAuth.Token"] = On(client => client.OAuth, (resource, token) => resource.TokenAsync(
                new TokenRequest { GrantType = GrantType.ClientCredentials }, token)),
            ["OAuthClients.List"] = On(client => client.OAuthClients, (resource, token) => resource.ListAsync(cancellationToken: token)),
            ["OAuthClients.Create"] = On(client => client.OAuthClients, (resource, token) => resource.CreateAsync(
                new OAuthClientCreateRequest
                {
                    Name = "n",
                    AllowedScopes = ["admin"],
                    ClientType = ClientType.Public,
                    AllowedGrantTypes = [GrantType.RefreshToken],
                },
                token)),
            ["OAuthClients.Get"] = On(client => client.OAuthClients, (resource, token) => resource.GetAsync("c1", token)),
            ["OAuthClients.Update"] = On(client => client.OAuthClients, (resource, token) => resource.UpdateAsync("c1", new OAuthClientUpdateRequest(), token)),
            ["OAuthClients.Delete"] = On(client => client.OAuthClients, (resource, token) => resource.DeleteAsync("c1", token)),
            ["OAuthGrants.List"] = On(client => client.OAuthGrants, (resource, token) => resource.ListAsync(cancellationToken: token)),
            ["OAuthGrants.Get"] = On(client => client.OAuthGrants, (resource, token) => resource.GetAsync("g1", token)),
            ["OAuthGrants.Revoke"] = On(client => client.OAuthGrants, (resource, token) => resource.RevokeAsync("g1", token)),
        };

    /// <summary>The calls alone.</summary>
    internal static IReadOnlyDictionary<string, Func<TelnyxOAuthClient, CancellationToken, Task>> All { get; } =
        Table.ToDictionary(entry => entry.Key, entry => entry.Value.CallAsync);

    /// <summary>Options under which every operation has the credential it needs.</summary>
    internal static void WithClient(TelnyxOAuthClientOptions options)
    {
        options.ClientId = "id";
        options.ClientSecret = "secret";
    }

    private static Operation On<TResource>(Func<TelnyxOAuthClient, TResource> find, Func<TResource, CancellationToken, Task> call)
        where TResource : ApiResource<TResource> => new(
            (client, token) => call(find(client), token),
            client => find(client).WithResponseAsync(resource => call(resource, default)),
            client => find(client).WithUnreadResponseAsync(resource => call(resource, default)));
}
