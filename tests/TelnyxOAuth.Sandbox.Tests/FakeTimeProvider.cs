using System;
using System.Threading;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>A clock that stands still until it is told to move.</summary>
internal sealed class FakeTimeProvider : TimeProvider
{
    private long _ticks = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan duration) => Interlocked.Add(ref _ticks, duration.Ticks);
}
