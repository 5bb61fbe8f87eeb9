using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The HTTP client that is created if the caller provides none.</summary>
internal static class DefaultHttpClient
{
    internal static HttpClient Create() => new HttpClient(ApiHttpHandler.Create(), disposeHandler: true)
    {
        // Each call has its own timeouts, which may be longer than the client's.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };
}
