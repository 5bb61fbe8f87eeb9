using System;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Interop.Tests.Mcp;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.Readme;

/// <summary>The code of docs/sign-in.md for programs on the user's machine; what the browser and the user do is played.</summary>
public sealed class SignInSnippets
{
    private static readonly AsyncLocal<AgreeingUser> User = new();

    [Fact]
    public async Task Sign_in_by_the_browser()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var user = new AgreeingUser(sandbox);
        User.Value = user;
        using var telnyx = Connect(sandbox);
        var clientId = await RegisterAsync(telnyx);

        // readme: sign-in-browser
        using var server = new AuthorizationServerClient(telnyx.OAuth.CreateAuthorizationServerOptions(clientId));
        OAuthTokens tokens = await server.SignInByBrowserAsync(new() { SignIn = new() { Scope = "admin" } });
        // end

        Assert.NotNull(tokens.RefreshToken);
    }

    [Fact]
    public async Task Sign_in_by_a_pasted_address()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var user = new AgreeingUser(sandbox);
        User.Value = user;
        using var telnyx = Connect(sandbox);
        var clientId = await RegisterAsync(telnyx);
        using var server = new AuthorizationServerClient(telnyx.OAuth.CreateAuthorizationServerOptions(clientId));
        var redirectUri = new Uri("http://127.0.0.1/callback");

        // readme: sign-in-prompt
        OAuthTokens tokens = await server.SignInByPromptAsync(redirectUri, async (address, cancellationToken) =>
        {
            Console.WriteLine($"Open {address.AbsoluteUri} and paste the address that the browser ends at:");
            return await Console.In.ReadLineAsync(cancellationToken) ?? "";
        });
        // end

        Assert.NotNull(tokens.RefreshToken);
    }

    private static TelnyxOAuthClient Connect(SandboxServer sandbox) =>
        new(new TelnyxOAuthClientOptions { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });

    private static async Task<string> RegisterAsync(TelnyxOAuthClient telnyx) => (await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
    {
        Name = "Program",
        ClientType = ClientType.Public,
        AllowedScopes = ["admin"],
        AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken],
        RedirectUris = [new Uri("http://127.0.0.1/callback")],
    })).Data.ClientId;

    /// <summary>Comes before the Runtime's own: the system's browser is another's to start.</summary>
    private sealed class AuthorizationServerClient(AuthorizationServerOptions options) : TelnyxOAuth.Runtime.AuthorizationServerClient(options)
    {
        public override Task<OAuthTokens> SignInByBrowserAsync(BrowserSignInOptions? options = null, CancellationToken cancellationToken = default)
        {
            Assert.Null(options!.OpenBrowser);
            options.OpenBrowser = User.Value!.OpenAsync;
            return base.SignInByBrowserAsync(options, cancellationToken);
        }
    }

    /// <summary>Comes before the system's: the user reads the address, agrees, and pastes where the browser ends.</summary>
    private static class Console
    {
        private static readonly AsyncLocal<Uri> Shown = new();

        internal static PastingUser In => new(Shown.Value!);

        internal static void WriteLine(string text) => Shown.Value = new Uri(text.Split(' ')[1]);
    }

    private sealed class PastingUser(Uri address)
    {
        internal async Task<string?> ReadLineAsync(CancellationToken cancellationToken) =>
            (await User.Value!.AgreeAsync(address, cancellationToken)).AbsoluteUri;
    }
}
