using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Testing;

/// <summary>
/// Looks for secrets in all that a run of an assembly's tests lets be seen: every activity, measurement and exception,
/// and every line that a <see cref="RecordingLogger"/> got. <see cref="NoSecretsAttribute"/> fails the test that leaked.
/// </summary>
internal static class SecretGuard
{
    private static readonly ConcurrentQueue<string> Leaks = new();
    private static readonly List<IDisposable> Listeners = [];
    private static int _seen;

    /// <summary>How many texts were looked at so far.</summary>
    internal static int Seen => Volatile.Read(ref _seen);

#pragma warning disable CA2255 // The assembly is a program of tests, and every one of them is to be watched.
    [ModuleInitializer]
    internal static void Start()
#pragma warning restore CA2255
    {
        var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("TelnyxOAuth", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        };
        ActivitySource.AddActivityListener(activities);
        var measurements = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("TelnyxOAuth", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        measurements.SetMeasurementEventCallback<double>(static (instrument, _, tags, _) => Look("measurement " + instrument.Name, Text(tags.ToArray())));
        measurements.Start();
        Listeners.Add(activities);
        Listeners.Add(measurements);
        AppDomain.CurrentDomain.FirstChanceException += static (_, thrown) => Look(thrown.Exception);
    }

    /// <summary>Looks at a text that somebody could see.</summary>
    internal static void Look(string what, string? text)
    {
        Interlocked.Increment(ref _seen);
        if (Secrets.Find(text) is { } secret)
        {
            Leaks.Enqueue($"The {what} gives '{secret}' away: {text}");
        }
    }

    /// <summary>Gives out what leaked since it was asked for last.</summary>
    internal static IReadOnlyList<string> TakeLeaks()
    {
        var leaks = new List<string>();
        while (Leaks.TryDequeue(out var leak))
        {
            leaks.Add(leak);
        }

        return leaks;
    }

    /// <summary>Everything an exception of the API says, which a logger may write down; others only where they reach a caller.</summary>
    private static void Look(Exception exception)
    {
        switch (exception)
        {
            case ApiResponseException failure:
                Look("exception", failure.ToString());
                Look("exception's excerpt", failure.BodyExcerpt);
                Look("exception's code", failure.ErrorCode);
                Look("exception's description", failure.ErrorDescription);
                Look("exception's entries", string.Join('\n', failure.Errors.Select(entry => $"{entry.Code} {entry.Title} {entry.Detail} {entry.Pointer}")));
                Look("exception's headers", string.Join('\n', failure.Headers.SelectMany(header => header.Value)));
                break;
            case ApiException or OperationCanceledException or ArgumentException or InvalidOperationException:
                Look("exception", exception.ToString());
                break;
        }
    }

    private static void Look(Activity activity)
    {
        Look("activity", $"{activity.DisplayName} {activity.OperationName} {activity.StatusDescription} {Text(activity.TagObjects)}");
        foreach (var recorded in activity.Events)
        {
            Look("activity's event", $"{recorded.Name} {Text(recorded.Tags)}");
        }
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(
        ' ',
        tags.Select(tag => $"{tag.Key}={(tag.Value is IEnumerable list and not string ? string.Join(',', list.Cast<object?>()) : tag.Value)}"));
}
