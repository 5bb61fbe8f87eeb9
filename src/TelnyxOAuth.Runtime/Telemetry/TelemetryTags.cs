namespace TelnyxOAuth.Runtime;

/// <summary>OpenTelemetry's attribute names for HTTP clients, and one of our own, for the operation.</summary>
internal static class TelemetryTags
{
    internal const string Operation = "api.operation";
    internal const string Method = "http.request.method";
    internal const string ResendCount = "http.request.resend_count";
    internal const string StatusCode = "http.response.status_code";
    internal const string ServerAddress = "server.address";
    internal const string ServerPort = "server.port";
    internal const string UrlFull = "url.full";
    internal const string UrlTemplate = "url.template";
    internal const string ErrorType = "error.type";
}
