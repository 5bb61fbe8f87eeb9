using System;

namespace TelnyxOAuth.Runtime;

/// <summary>One renewal's dealings with a store: how long it still waits for it, and whether that has failed already.</summary>
internal sealed class StoreTurn
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly TimeSpan _limit;

    internal StoreTurn(TimeProvider time, TimeSpan limit)
    {
        _time = time;
        _limit = limit;
        _start = time.GetTimestamp();
    }

    internal TimeSpan Remaining => _limit - _time.GetElapsedTime(_start);

    /// <summary>What the store has failed with; a renewal asks it no more then.</summary>
    internal Exception? Failure { get; set; }

    /// <summary>Why what is stored can't be read, where the store itself works.</summary>
    internal Exception? Unreadable { get; set; }
}
