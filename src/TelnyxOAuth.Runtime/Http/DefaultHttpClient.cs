using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The HTTP client that is made where the caller brings none.</summary>
internal static class DefaultHttpClient
{
    internal static HttpClient Create() => new HttpClient(DefaultHttpHandler.Create(), disposeHandler: true)
    {
        // Each call has timeouts of its own, which may be longer than a client's.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };
}
