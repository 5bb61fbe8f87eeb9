using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Web;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>
/// The secrets of a flow, which servers make up as it goes, and all that was logged and traced meanwhile. The secrets that
/// tests set themselves are <see cref="SecretGuard"/>'s, who gets each line to look at as well.
/// </summary>
internal sealed class FlowSecrets : ILoggerProvider
{
    private readonly ConcurrentBag<string> _secrets = [];
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ActivityListener _activities;

    public FlowSecrets()
    {
        _activities = new ActivityListener
        {
            // Not to .NET's own client: it traces whole paths, and the API has the consent token in one. Who turns that on
            // leaves the SDK's requests out of it by ApiTelemetry.IsObserved.
            ShouldListenTo = static source => source.Name.StartsWith("TelnyxOAuth", StringComparison.Ordinal)
                || source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => See("trace", $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public static string Find(Uri address, string parameter) =>
        HttpUtility.ParseQueryString(address.Query)[parameter] ?? throw new InvalidOperationException($"There is no {parameter}.");

    public void Learn(string secret) => _secrets.Add(secret);

    /// <summary>Learns a parameter of an address, if it has it: a refusal has no code.</summary>
    public void LearnFrom(Uri address, string parameter)
    {
        if (HttpUtility.ParseQueryString(address.Query)[parameter] is { Length: > 0 } secret)
        {
            Learn(secret);
        }
    }

    /// <summary>Fails if a secret was logged or traced. Only at the end all are known.</summary>
    public void AssertKept()
    {
        _activities.Dispose();
        Assert.NotEmpty(_seen);
        var leaks = _seen.Where(text => _secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal))).ToList();
        Assert.True(leaks.Count == 0, $"Secrets are given away by:\n{string.Join('\n', leaks)}");
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() => _activities.Dispose();

    private void See(string what, string text)
    {
        SecretGuard.Look(what, text);
        _seen.Enqueue(text);
    }

    private sealed class Logger(FlowSecrets secrets, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            secrets.See("log's scope", $"{category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs : [];
            secrets.See("log's line", $"{category} {formatter(state, exception)} {string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}"))} {exception}");
        }
    }
}
