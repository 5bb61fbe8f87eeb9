using System;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>What the guide says of calls that are ported word for word from the Python and Go guides: where that is not enough.</summary>
public class BarePortTests
{
    [Fact]
    public async Task Introspection_with_an_API_key_alone_is_refused_before_it_is_sent()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var telnyx = sandbox.Telnyx;
        await telnyx.OAuth.GetJwksAsync();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => telnyx.OAuth.IntrospectAsync(new() { Token = "token" }));

        Assert.Contains(nameof(TelnyxOAuthClientOptions.ClientId), exception.Message, StringComparison.Ordinal);
        sandbox.AssertLastRequest("OAuth_GetJwks");
    }

    [Fact]
    public async Task A_token_request_with_an_API_key_alone_is_refused_by_the_server()
    {
        await using var sandbox = await GuideSandbox.StartAsync();

        var refusal = await Assert.ThrowsAnyAsync<ApiResponseException>(
            () => sandbox.Telnyx.OAuth.TokenAsync(new() { GrantType = GrantType.ClientCredentials }));

        Assert.Equal("invalid_client", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_public_client_may_not_have_client_credentials()
    {
        await using var sandbox = await GuideSandbox.StartAsync();

        var refusal = await Assert.ThrowsAsync<UnprocessableEntityException<OAuthError>>(() => sandbox.Telnyx.OAuthClients.CreateAsync(new()
        {
            AllowedGrantTypes = [GrantType.ClientCredentials],
            AllowedScopes = ["admin"],
            ClientType = ClientType.Public,
            Name = "My OAuth client",
        }));

        Assert.Contains("public client", refusal.ErrorDescription!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_without_a_redirect_URI_is_refused()
    {
        await using var sandbox = await GuideSandbox.StartAsync();

        var refusal = await Assert.ThrowsAsync<BadRequestException<ClientRegistrationError>>(() => sandbox.Telnyx.OAuth.RegisterAsync(new()));

        Assert.Equal("invalid_redirect_uri", refusal.ErrorCode);
        Assert.Contains("redirect_uris", refusal.Error.InvalidFields!.Keys);
    }

    [Fact]
    public async Task An_update_that_assigns_nothing_changes_nothing()
    {
        await using var sandbox = await GuideSandbox.StartAsync();
        var client = await sandbox.CreateClientAsync();

        var updated = await sandbox.Telnyx.OAuthClients.UpdateAsync(client.ClientId, new());

        Assert.Equal(client.Name, updated.Data.Name);
        Assert.Equal(client.RedirectUris, updated.Data.RedirectUris);
    }
}
