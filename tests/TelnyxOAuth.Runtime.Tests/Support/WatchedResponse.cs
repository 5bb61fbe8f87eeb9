using System.Net;
using System.Net.Http;

namespace TelnyxOAuth.Runtime.Tests.Support;

/// <summary>A response that tells whether it was disposed of.</summary>
internal sealed class WatchedResponse(HttpStatusCode status) : HttpResponseMessage(status)
{
    internal bool IsDisposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
