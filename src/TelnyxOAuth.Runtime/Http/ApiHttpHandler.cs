#if !NETSTANDARD2_0
using System;
#endif
using System.Net;
using System.Net.Http;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>Creates what an <see cref="ApiClient"/> sends by unless it is given an <see cref="HttpClient"/>: use it for one of your own.</summary>
/// <example><code>var http = new HttpClient(new TimingHandler { InnerHandler = ApiHttpHandler.Create() });</code></example>
public static class ApiHttpHandler
{
    /// <summary>
    /// Creates a handler that follows no redirect and keeps no cookies; that goes by the proxy of the environment
    /// (<see cref="WebRequest.DefaultWebProxy"/>), but never to this machine; and that sends a request of an
    /// <see cref="ApiClient"/> once: .NET by itself repeats one without a body up to three times where a connection that
    /// was used before closes early.
    /// </summary>
    /// <returns>The handler, which is the caller's to dispose.</returns>
    /// <remarks>
    /// What the build for netstandard2.0 can't: on .NET Framework, the platform may repeat a GET or a HEAD. Elsewhere, that
    /// build sends <c>Content-Length: 0</c> with what has no body, by which .NET leaves it at one request.
    /// </remarks>
    public static HttpMessageHandler Create()
    {
        var proxy = new LoopbackBypassProxy();
#if NETSTANDARD2_0
        return new SingleSendHandler(new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = proxy,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        });
#else
        return new SingleSendHandler(new SocketsHttpHandler
        {
            // A redirect is a response of these APIs, and a credential must not travel to where one points.
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = proxy,
            AutomaticDecompression = DecompressionMethods.All,

            // A client lives as long as its process; its connections must not outlive a change in DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),

            // Asked for each header as it is written, so it hears of every time that a message is sent.
            RequestHeaderEncodingSelector = (header, message) =>
            {
                (message as AttemptMessage)?.BeginHeader(header, proxy);
                return null;
            },
        });
#endif
    }
}
