using System;
using TelnyxOAuth.Sandbox.Failures;

namespace TelnyxOAuth.Sandbox;

/// <summary>
/// A way in which a call fails instead of being carried out, for tests of how a program handles it:
/// see <see cref="SandboxServer.Fail"/>. Nothing in the server changes by a call that fails so.
/// </summary>
public sealed class SandboxFailure
{
    private static readonly TimeSpan MaximumRetryAfter = TimeSpan.FromSeconds(MaximumRetryAfterSeconds);
    private static readonly TimeSpan MaximumStall = TimeSpan.FromSeconds(MaximumStallSeconds);

    internal const int MaximumRetryAfterSeconds = 24 * 60 * 60;
    internal const int MaximumStallSeconds = 60 * 60;

    private SandboxFailure(FailureKind kind, TimeSpan duration = default)
    {
        Kind = kind;
        Duration = duration;
    }

    /// <summary>The response 500, with an error in the shape of the API.</summary>
    public static SandboxFailure ServerError { get; } = new(FailureKind.ServerError);

    /// <summary>The connection is aborted without a response.</summary>
    public static SandboxFailure Reset { get; } = new(FailureKind.Reset);

    /// <summary>What happens to the call.</summary>
    internal FailureKind Kind { get; }

    /// <summary>What <c>Retry-After</c> says, or the longest that the server keeps silent.</summary>
    internal TimeSpan Duration { get; }

    /// <summary>The response 429 (RFC 6585, section 4), with an error in the shape of the API.</summary>
    /// <param name="retryAfter">
    /// What the header <c>Retry-After</c> says (RFC 9110, section 10.2.3): whole seconds, from 0 to one day.
    /// </param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="retryAfter"/> is no such time.</exception>
    public static SandboxFailure TooManyRequests(TimeSpan retryAfter) =>
        retryAfter >= TimeSpan.Zero && retryAfter <= MaximumRetryAfter && retryAfter.Ticks % TimeSpan.TicksPerSecond == 0
            ? new SandboxFailure(FailureKind.TooManyRequests, retryAfter)
            : throw new ArgumentOutOfRangeException(nameof(retryAfter), retryAfter, "It must be a whole number of seconds, from 0 to one day.");

    /// <summary>
    /// The request is accepted and never answered. The server waits until the client gives up, and no longer than
    /// <paramref name="limit"/>; then it aborts the connection. Stopping the server ends it too.
    /// </summary>
    /// <param name="limit">
    /// The longest to wait, by the clock of <see cref="SandboxOptions.TimeProvider"/>: longer than zero, at most one hour.
    /// The default, <see langword="null"/>, is five minutes.
    /// </param>
    /// <returns>The failure.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is no such time.</exception>
    public static SandboxFailure Stall(TimeSpan? limit = null)
    {
        var duration = limit ?? TimeSpan.FromMinutes(5);
        return duration > TimeSpan.Zero && duration <= MaximumStall
            ? new SandboxFailure(FailureKind.Stall, duration)
            : throw new ArgumentOutOfRangeException(nameof(limit), limit, "It must be longer than zero and at most one hour.");
    }

    /// <summary>Names the failure.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => Kind is FailureKind.TooManyRequests or FailureKind.Stall
        ? FormattableString.Invariant($"{Kind} ({Duration.TotalSeconds} s)")
        : Kind.ToString();
}
