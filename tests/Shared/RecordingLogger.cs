using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Testing;

/// <summary>Keeps what is logged, and has it looked at for secrets.</summary>
internal sealed class RecordingLogger(LogLevel least = LogLevel.Trace) : ILogger
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    internal IReadOnlyList<LogLine> Lines => [.. _lines];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        SecretGuard.Look("log's scope", state.ToString());
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = formatter(state, exception);
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.ToArray() : [];
        SecretGuard.Look("log's line", $"{text} {string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}"))} {exception}");
        _lines.Enqueue(new LogLine(logLevel, eventId, text, values.ToDictionary(pair => pair.Key, pair => pair.Value)));
    }
}

/// <summary>One line of a log.</summary>
internal sealed record LogLine(LogLevel Level, EventId Id, string Text, IReadOnlyDictionary<string, object?> Values);
