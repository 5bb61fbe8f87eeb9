using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>The traces and metrics of clients, with OpenTelemetry's names.</summary>
/// <remarks>
/// A client's activity source, meter and log category have the name that it states as its <c>TelemetryName</c>. Each call is
/// an activity named after the operation; below it, each attempt is one named after its method and path template, and a
/// measurement of <c>http.client.request.duration</c> in seconds. None of them contains values of the path, query, headers
/// or body.
/// </remarks>
public static class ApiTelemetry
{
    /// <summary>
    /// Says whether a request belongs to a client of this library, which observes it without the values in its path:
    /// instrumentation of <see cref="HttpClient"/> would record it once more, and with them.
    /// </summary>
    /// <param name="request">The request, or <c>null</c>.</param>
    /// <returns><c>true</c> for an attempt of a client's call; <c>false</c> for any other request.</returns>
    public static bool IsObserved(HttpRequestMessage? request) => request is AttemptMessage;
}
