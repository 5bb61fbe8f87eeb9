using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Waits on this machine for the browser to come back, and shows it a page (RFC 8252 section 7.3).</summary>
internal sealed class LoopbackReceiver : IDisposable
{
    private const int Tries = 10;

    private readonly HttpListener _listener;

    private LoopbackReceiver(HttpListener listener, Uri redirectUri)
    {
        _listener = listener;
        RedirectUri = redirectUri;
    }

    /// <summary>Where the browser comes back to.</summary>
    internal Uri RedirectUri { get; }

    /// <summary>Starts to listen at the loopback address, which no other machine reaches.</summary>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="path">The path of the redirect URI.</param>
    /// <exception cref="HttpListenerException">The port is in use.</exception>
    internal static LoopbackReceiver Start(int port, string path)
    {
        for (var left = port == 0 ? Tries : 1; ; left--)
        {
            var chosen = port == 0 ? FindFreePort() : port;
            var listener = new HttpListener();
            listener.Prefixes.Add(FormattableString.Invariant($"http://127.0.0.1:{chosen}/"));
            try
            {
                listener.Start();
                return new LoopbackReceiver(listener, new Uri(FormattableString.Invariant($"http://127.0.0.1:{chosen}{path}"), UriKind.Absolute));
            }
            catch (HttpListenerException) when (left > 1)
            {
                // Another program was faster to take the free port.
                listener.Close();
            }
            catch
            {
                listener.Close();
                throw;
            }
        }
    }

    /// <summary>Waits for a browser at the redirect URI; whatever else is asked for does not exist.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<HttpListenerContext> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            // The listener's own wait can't be cancelled, and one that begins while it is closed may never end.
            var next = _listener.GetContextAsync();
            BackgroundTask.Observe(next);
            var context = await next.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (context.Request.HttpMethod == "GET" && context.Request.Url?.AbsolutePath == RedirectUri.AbsolutePath)
            {
                return context;
            }

            context.Response.StatusCode = 404;
            context.Response.Close();
        }
    }

    /// <summary>Shows a page that has nothing of what came.</summary>
    /// <param name="context">The browser's request.</param>
    /// <param name="text">What the page says.</param>
    internal static void Show(HttpListenerContext context, string text)
    {
        var escaped = WebUtility.HtmlEncode(text);
        var page = Encoding.UTF8.GetBytes(
            "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
            + escaped + "</title></head><body><main><h1>" + escaped + "</h1></main></body></html>");
        var response = context.Response;
        try
        {
            response.ContentType = "text/html; charset=utf-8";
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["Content-Security-Policy"] = "default-src 'none'";
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.ContentLength64 = page.Length;
            response.OutputStream.Write(page, 0, page.Length);
            response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser has gone, which changes nothing of what it brought.
            response.Abort();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_listener).Dispose();

    private static int FindFreePort()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return port;
    }
}
