using System;
using System.Net;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The HTTP client that is made where the caller brings none.</summary>
internal static class DefaultHttpClient
{
    internal static HttpClient Create()
    {
#if NETSTANDARD2_0
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#else
        var handler = new SocketsHttpHandler
        {
            // A redirect is an answer of these APIs, and a credential must not travel to where one points.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,

            // A client lives as long as its process; its connections must not outlive a change in DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
#endif
        return new HttpClient(handler, disposeHandler: true)
        {
            // Each call has timeouts of its own, which may be longer than a client's.
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }
}
