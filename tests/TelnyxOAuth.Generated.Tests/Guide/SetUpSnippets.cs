using System;
using System.Threading.Tasks;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>The guide's code that reads the environment of the process, which is everybody's: no other test runs beside it.</summary>
[Collection(nameof(SetUpSnippets))]
public class SetUpSnippets
{
    [Fact]
    public async Task Create_a_client_with_a_key()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var environment = new ChangedEnvironment(sandbox);

        // guide: set-up
        using var telnyx = new TelnyxOAuthClient();   // the key is in TELNYX_API_KEY
        // end

        Assert.Empty((await telnyx.OAuthClients.ListAsync()).Data);
    }

    [Fact]
    public async Task Create_a_client_with_the_credentials_of_an_OAuth_client()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var environment = new ChangedEnvironment(sandbox);
        using var telnyx = new TelnyxOAuthClient();
        var created = await telnyx.OAuthClients.CreateAsync(new()
        {
            Name = "My OAuth client",
            ClientType = ClientType.Confidential,
            AllowedScopes = ["admin"],
            AllowedGrantTypes = [GrantType.ClientCredentials],
        });
        var (clientId, clientSecret) = (created.Data.ClientId, created.Data.ClientSecret);

        // guide: client-credentials
        using var app = new TelnyxOAuthClient(new()
        {
            ClientId = clientId,           // or TELNYX_CLIENT_ID
            ClientSecret = clientSecret,   // or TELNYX_CLIENT_SECRET
        });
        // end

        var token = await app.OAuth.TokenAsync(new() { GrantType = GrantType.ClientCredentials });
        Assert.True((await app.OAuth.IntrospectAsync(new() { Token = token.AccessToken })).Active);
    }

    private sealed class ChangedEnvironment : IDisposable
    {
        public ChangedEnvironment(SandboxServer sandbox) => Set(sandbox.ApiKey, sandbox.BaseAddress.AbsoluteUri);

        public void Dispose() => Set(null, null);

        private static void Set(string? key, string? address)
        {
            Environment.SetEnvironmentVariable("TELNYX_API_KEY", key);
            Environment.SetEnvironmentVariable("TELNYX_BASE_URL", address);
        }
    }
}

[CollectionDefinition(nameof(SetUpSnippets), DisableParallelization = true)]
public class SetUpSnippetsAlone;
