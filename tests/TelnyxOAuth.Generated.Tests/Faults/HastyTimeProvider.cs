using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Generated.Tests.Faults;

/// <summary>The system's clock, by which limits end, but with pauses that are over at once.</summary>
internal sealed class HastyTimeProvider : TimeProvider
{
    // Task.Delay makes its timer with itself as the state.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, state is Task ? TimeSpan.Zero : dueTime, period);
}
