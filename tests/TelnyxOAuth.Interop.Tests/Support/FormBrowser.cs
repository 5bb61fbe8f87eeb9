using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Interop.Tests.Support;

/// <summary>A user's browser: it keeps cookies and goes where it is sent.</summary>
internal sealed class FormBrowser : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false });

    /// <summary>Opens an address beside the program, as a browser does.</summary>
    internal Task OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        _ = Task.Run(
            async () =>
            {
                using var page = await _http.GetAsync(address, cancellationToken);
                LastPage = $"{(int)page.StatusCode} at {page.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Path)}";
            },
            cancellationToken);
        return Task.CompletedTask;
    }

    /// <summary>Where the browser has ended.</summary>
    internal string LastPage { get; private set; } = "nowhere";

    public void Dispose() => _http.Dispose();
}
