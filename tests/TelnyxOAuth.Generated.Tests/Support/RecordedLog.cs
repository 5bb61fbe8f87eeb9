using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A log that keeps its lines, and lets a test wait for one.</summary>
internal sealed class RecordedLog : ILoggerFactory, ILogger
{
    private readonly object _gate = new();
    private readonly List<(int Id, LogLevel Level, string Text)> _lines = [];
    private readonly List<(int Id, int Count, TaskCompletionSource Found)> _waiting = [];

    internal string? Category { get; private set; }

    internal IReadOnlyList<(int Id, LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Waits until a line with an id has been written for the n-th time; gives up after a minute.</summary>
    internal Task WaitForAsync(int id, int count = 1)
    {
        lock (_gate)
        {
            if (Count(id) >= count)
            {
                return Task.CompletedTask;
            }

            var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((id, count, found));
            return found.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    public ILogger CreateLogger(string categoryName)
    {
        Category = categoryName;
        return this;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = $"{formatter(state, exception)} {exception}";
        SecretGuard.Look("log's line", text);
        lock (_gate)
        {
            _lines.Add((eventId.Id, logLevel, text));
            foreach (var (id, count, found) in _waiting)
            {
                if (Count(id) >= count)
                {
                    found.TrySetResult();
                }
            }
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The log is its own provider.");

    public void Dispose()
    {
        // Nothing is held.
    }

    private int Count(int id) => _lines.FindAll(line => line.Id == id).Count;
}
