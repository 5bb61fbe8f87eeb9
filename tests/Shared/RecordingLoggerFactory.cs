using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Testing;

/// <summary>Gives one recording logger to all who ask.</summary>
internal sealed class RecordingLoggerFactory(RecordingLogger? logger = null) : ILoggerFactory
{
    internal RecordingLogger Logger { get; } = logger ?? new();

    public ILogger CreateLogger(string categoryName) => Logger;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
