using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TelnyxOAuth.Runtime;

/// <summary>The traces and metrics of calls, with OpenTelemetry's names for HTTP clients.</summary>
/// <remarks>
/// Each attempt of a call is an activity named after its method and path template, and a measurement of
/// <c>http.client.request.duration</c> in seconds. Neither contains values of the path, query, headers or body.
/// </remarks>
public static class ApiTelemetry
{
    /// <summary>The name of the activity source and of the meter: <c>TelnyxOAuth</c>.</summary>
    public const string SourceName = "TelnyxOAuth";

    internal static readonly ActivitySource Activities = new ActivitySource(SourceName);

    internal static readonly Histogram<double> Duration = new Meter(SourceName).CreateHistogram<double>(
        "http.client.request.duration",
        unit: "s",
        description: "Duration of HTTP client requests.");
}
