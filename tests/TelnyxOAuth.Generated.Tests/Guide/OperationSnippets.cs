using System;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>The guide's code for each operation, run against the Sandbox, which sees the operation's request.</summary>
public class OperationSnippets
{
    private static Uri redirectUri { get; } = new("https://app.example/callback");

    [Fact]
    public async Task Read_what_the_server_offers()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        Uri? endpoint;
        {
            // guide: WellKnown_GetAuthorizationServerMetadata
            var server = await telnyx.WellKnown.GetAuthorizationServerMetadataAsync();
            Console.WriteLine(server.AuthorizationEndpoint);
            // end
            endpoint = server.AuthorizationEndpoint;
        }

        sandbox.AssertLastRequest("WellKnown_GetAuthorizationServerMetadata");
        Assert.EndsWith("/oauth/authorize", endpoint!.AbsolutePath, StringComparison.Ordinal);

        // guide: WellKnown_GetProtectedResourceMetadata
        var resource = await telnyx.WellKnown.GetProtectedResourceMetadataAsync();
        Console.WriteLine(resource.AuthorizationServers?[0]);
        // end

        sandbox.AssertLastRequest("WellKnown_GetProtectedResourceMetadata");
        Assert.Equal(endpoint.Authority, resource.AuthorizationServers![0].Authority);

        // guide: OAuth_GetJwks
        var jwks = await telnyx.OAuth.GetJwksAsync();
        Console.WriteLine(jwks.Keys?[0].Kid);
        // end

        sandbox.AssertLastRequest("OAuth_GetJwks");
        Assert.NotEmpty(jwks.Keys![0].Kid!);
    }

    [Fact]
    public async Task Ask_a_user_and_record_the_decision()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        var client = await sandbox.CreateClientAsync(redirectUri);
        var clientId = client.ClientId;

        // guide: OAuth_Authorize
        var redirect = await telnyx.OAuth.AuthorizeAsync(ResponseType.Code, clientId, redirectUri);
        Console.WriteLine(redirect.Location);
        // end

        sandbox.AssertLastRequest("OAuth_Authorize");
        Assert.Contains("consent_token=", redirect.Location!.Query, StringComparison.Ordinal);
        var consentToken = await sandbox.AskForConsentAsync(client);

        // guide: OAuth_GetConsent
        var consent = await telnyx.OAuth.GetConsentAsync(consentToken);
        Console.WriteLine(consent.Data);
        // end

        sandbox.AssertLastRequest("OAuth_GetConsent");
        Assert.Equal(clientId, consent.Data.ClientId);

        // guide: OAuth_CreateGrant
        var grant = await telnyx.OAuth.CreateGrantAsync(new() { Allowed = true, ConsentToken = consentToken });
        Console.WriteLine(grant.RedirectUri);
        // end

        sandbox.AssertLastRequest("OAuth_CreateGrant");
        Assert.StartsWith(redirectUri.AbsoluteUri + "?code=", grant.RedirectUri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_and_get_a_token_and_check_it()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;

        // guide: OAuth_Register
        var registered = await telnyx.OAuth.RegisterAsync(new() { RedirectUris = [redirectUri] });
        Console.WriteLine(registered.ClientId);
        // end

        sandbox.AssertLastRequest("OAuth_Register");
        Assert.NotEmpty(registered.ClientId);
        var client = await sandbox.CreateClientAsync();
        using var app = sandbox.ConnectAs(client);
        string accessToken;
        {
            // guide: OAuth_Token
            var token = await app.OAuth.TokenAsync(new() { GrantType = GrantType.ClientCredentials });
            Console.WriteLine(token.ExpiresIn);   // token.AccessToken is nobody's to print
            // end
            accessToken = token.AccessToken;
        }

        sandbox.AssertLastRequest("OAuth_Token");

        // guide: OAuth_Introspect
        var introspection = await app.OAuth.IntrospectAsync(new() { Token = accessToken });
        Console.WriteLine(introspection.ClientId);
        // end

        sandbox.AssertLastRequest("OAuth_Introspect");
        Assert.Equal(client.ClientId, introspection.ClientId);
    }

    [Fact]
    public async Task Manage_clients()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;

        // guide: OAuthClients_Create
        var created = await telnyx.OAuthClients.CreateAsync(new()
        {
            AllowedGrantTypes = [GrantType.ClientCredentials],
            AllowedScopes = ["admin"],
            ClientType = ClientType.Confidential,
            Name = "My OAuth client",
        });
        Console.WriteLine(created.Data);   // without the secret, which is created.Data.ClientSecret
        // end

        sandbox.AssertLastRequest("OAuthClients_Create");
        Assert.DoesNotContain(created.Data.ClientSecret!, created.Data.ToString(), StringComparison.Ordinal);
        var clientId = created.Data.ClientId;

        // guide: OAuthClients_List
        var page = await telnyx.OAuthClients.ListAsync();
        Console.WriteLine(page.Data[0].ClientId);
        // end

        sandbox.AssertLastRequest("OAuthClients_List");
        Assert.Equal(clientId, page.Data[0].ClientId);

        // guide: OAuthClients_Get
        var client = await telnyx.OAuthClients.GetAsync(clientId);
        Console.WriteLine(client.Data);
        // end

        sandbox.AssertLastRequest("OAuthClients_Get");
        Assert.Equal("My OAuth client", client.Data.Name);

        // guide: OAuthClients_Update
        var updated = await telnyx.OAuthClients.UpdateAsync(clientId, new() { Name = "Another name" });
        Console.WriteLine(updated.Data);
        // end

        sandbox.AssertLastRequest("OAuthClients_Update");
        Assert.Equal("Another name", updated.Data.Name);

        // guide: OAuthClients_Delete
        await telnyx.OAuthClients.DeleteAsync(clientId);
        // end

        sandbox.AssertLastRequest("OAuthClients_Delete");
        Assert.Empty((await telnyx.OAuthClients.ListAsync()).Data);
    }

    [Fact]
    public async Task Look_at_grants_and_revoke_one()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        var grantId = (await sandbox.GrantAsync(await sandbox.CreateClientAsync())).Id;

        // guide: OAuthGrants_List
        var page = await telnyx.OAuthGrants.ListAsync();
        Console.WriteLine(page.Data[0].Id);
        // end

        sandbox.AssertLastRequest("OAuthGrants_List");
        Assert.Equal(grantId, page.Data[0].Id);

        // guide: OAuthGrants_Get
        var grant = await telnyx.OAuthGrants.GetAsync(grantId);
        Console.WriteLine(grant.Data);
        // end

        sandbox.AssertLastRequest("OAuthGrants_Get");
        Assert.Equal(["admin"], grant.Data.Scopes);

        // guide: OAuthGrants_Revoke
        var revoked = await telnyx.OAuthGrants.RevokeAsync(grantId);
        Console.WriteLine(revoked.Data);
        // end

        sandbox.AssertLastRequest("OAuthGrants_Revoke");
        Assert.Equal(grantId, revoked.Data.Id);
        Assert.Empty((await telnyx.OAuthGrants.ListAsync()).Data);
    }
}
