using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using TelnyxOAuth.Tests;
using Xunit;
using Sdk = OpenTelemetry.Sdk;

namespace TelnyxOAuth.Generated.Tests.Readme;

/// <summary>The code of docs/telemetry.md for OpenTelemetry, with its own SDK and its own instrumentation of HttpClient.</summary>
public sealed class TelemetrySnippets : IDisposable
{
    private const string Id = "an-id-that-is-nobodys-business";

    // Other tests call too, in the same process.
    private readonly Activity _test = new Activity("test") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

    [Fact]
    public async Task A_call_stands_above_its_attempts_and_is_recorded_once()
    {
        var spans = new List<Activity>();
        var measurements = new List<MetricSnapshot>();
        await using var server = new HttpSocketServer("200 OK");

        // readme: opentelemetry
        var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(TelnyxOAuthClient.TelemetryName)
            .AddHttpClientInstrumentation(options => options.FilterHttpRequestMessage = request => !ApiTelemetry.IsObserved(request));
        var metrics = Sdk.CreateMeterProviderBuilder()
            .AddMeter(TelnyxOAuthClient.TelemetryName);
        // end

        using (tracing.AddInMemoryExporter(spans).Build())
        using (metrics.AddInMemoryExporter(measurements).Build())
        {
            using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { ApiKey = Secrets.ApiKey, BaseAddress = server.BaseAddress });
            await telnyx.OAuthClients.DeleteAsync(Id);
            using var http = new HttpClient();
            using var response = await http.GetAsync(new Uri(server.BaseAddress, "/others"));
        }

        var own = spans.Where(span => span.TraceId == _test.TraceId).ToList();
        var call = Assert.Single(own, span => span.DisplayName == "OAuthClients.Delete");
        var attempt = Assert.Single(own, span => span.ParentSpanId == call.SpanId);
        Assert.Equal("DELETE /oauth_clients/{id}", attempt.DisplayName);
        Assert.Equal(TelnyxOAuthClient.TelemetryName, attempt.Source.Name);
        var other = Assert.Single(own, span => span != call && span != attempt);
        Assert.Contains("/others", (string)other.GetTagItem("url.full")!, StringComparison.Ordinal);
        Assert.DoesNotContain(own, span => span.TagObjects.Any(tag => tag.Value is string text && text.Contains(Id, StringComparison.Ordinal)));

        var duration = Assert.Single(measurements, measurement => measurement.Name == "http.client.request.duration");
        var bounds = new List<double>();
        foreach (var bucket in duration.MetricPoints[0].GetHistogramBuckets())
        {
            bounds.Add(bucket.ExplicitBound);
        }

        Assert.Equal(TestedBuild.WantedFramework == "net10.0" ? 0.005 : 0, bounds[0]);
        Assert.Equal(TestedBuild.WantedFramework == "net10.0" ? 10 : 10000, bounds[^2]);
    }

    public void Dispose() => _test.Dispose();
}
