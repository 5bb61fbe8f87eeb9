using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Sandbox;

namespace TelnyxOAuth.Interop.Tests.Mcp;

/// <summary>The browser of a user who agrees to everything at the Sandbox, unless told to refuse.</summary>
internal sealed class AgreeingUser : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly TelnyxOAuthClient _telnyx;

    internal AgreeingUser(SandboxServer sandbox) =>
        _telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });

    /// <summary>Agrees, and gives the address that the browser is sent back to.</summary>
    internal Task<Uri> AgreeAsync(Uri address, CancellationToken cancellationToken) => DecideAsync(address, isAllowed: true, cancellationToken);

    /// <summary>Refuses, and comes back to the program, as a browser does.</summary>
    internal async Task RefuseAsync(Uri address, CancellationToken cancellationToken) =>
        (await _http.GetAsync(await DecideAsync(address, isAllowed: false, cancellationToken), cancellationToken)).Dispose();

    /// <summary>Agrees beside the program, and comes back to it, as a browser does.</summary>
    internal Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        _ = Task.Run(async () => (await _http.GetAsync(await AgreeAsync(address, cancellationToken), cancellationToken)).Dispose(), cancellationToken);
        return Task.CompletedTask;
    }

    internal static string Parameter(Uri uri, string name) => Uri.UnescapeDataString(
        uri.Query.TrimStart('?').Split('&').Single(pair => pair.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..].Replace('+', ' '));

    public void Dispose()
    {
        _http.Dispose();
        _telnyx.Dispose();
    }

    private async Task<Uri> DecideAsync(Uri address, bool isAllowed, CancellationToken cancellationToken)
    {
        using var page = await _http.GetAsync(address, cancellationToken);
        var token = Parameter(page.Headers.Location ?? throw new InvalidOperationException(await page.Content.ReadAsStringAsync(cancellationToken)), "consent_token");
        var grant = await _telnyx.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = isAllowed, ConsentToken = token }, cancellationToken);
        return grant.RedirectUri!;
    }
}
