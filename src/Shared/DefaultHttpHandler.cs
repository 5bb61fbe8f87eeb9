using System;
using System.Net;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>What sends requests where the caller brings nothing of the kind.</summary>
internal static class DefaultHttpHandler
{
    internal static HttpMessageHandler Create() =>
#if NETSTANDARD2_0
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#else
        new SocketsHttpHandler
        {
            // A redirect is a response of these APIs, and a credential must not travel to where one points.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,

            // A client lives as long as its process; its connections must not outlive a change in DNS.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
#endif
}
