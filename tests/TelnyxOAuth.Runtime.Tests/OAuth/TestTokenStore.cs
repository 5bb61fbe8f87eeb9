using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>A store that fails, waits, or changes as a test says, and that leases renewals if the test has it do so.</summary>
internal sealed class TestTokenStore : TokenStore
{
    internal Dictionary<string, OAuthTokens> Tokens { get; } = [];

    internal Func<Task> BeforeRead { get; set; } = () => Task.CompletedTask;

    internal Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    /// <summary>Gives leases in place of the base; <c>null</c> where another process has it.</summary>
    internal Func<ValueTask<IAsyncDisposable?>>? Lease { get; set; }

    internal TaskCompletionSource Writing { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal int Reads { get; private set; }

    internal int Writes { get; private set; }

    public override async ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        Reads++;
        await BeforeRead();
        return Tokens.GetValueOrDefault(key);
    }

    public override async ValueTask WriteAsync(string key, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        Writes++;
        Writing.TrySetResult();
        await BeforeWrite();
        Tokens[key] = tokens;
        Written.TrySetResult();
    }

    public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        Tokens.Remove(key);
        return default;
    }

    public override ValueTask<IAsyncDisposable?> TryAcquireRenewalLeaseAsync(string key, TimeSpan duration, CancellationToken cancellationToken) =>
        Lease is null ? base.TryAcquireRenewalLeaseAsync(key, duration, cancellationToken) : Lease();
}
