namespace TelnyxOAuth.Runtime;

/// <summary>Captures the request of a call that is not sent.</summary>
internal sealed class RequestCapture
{
    internal ApiRequest? Request { get; set; }
}
