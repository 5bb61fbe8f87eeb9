using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TelnyxOAuth.Runtime;

/// <summary>The activity source and the meter of all clients of one name, which last as long as the process.</summary>
internal sealed class ClientTelemetry
{
    private static readonly ConcurrentDictionary<string, ClientTelemetry> Known = new ConcurrentDictionary<string, ClientTelemetry>(StringComparer.Ordinal);

    private ClientTelemetry(string name)
    {
        Activities = new ActivitySource(name);
        Duration = CreateDuration(new Meter(name));
    }

    internal ActivitySource Activities { get; }

    internal Histogram<double> Duration { get; }

    /// <param name="name">The client's name, of which a program has as many as it has clients' classes.</param>
    internal static ClientTelemetry For(string name) => Known.GetOrAdd(name, static name => new ClientTelemetry(name));

    private static Histogram<double> CreateDuration(Meter meter) => meter.CreateHistogram<double>(
        "http.client.request.duration",
        unit: "s",
        description: "Duration of HTTP client requests."
#if NET9_0_OR_GREATER
        ,
        tags: null,

        // A collector's own are for milliseconds; these are OpenTelemetry's for HTTP.
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = new[] { 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10 } }
#endif
        );
}
