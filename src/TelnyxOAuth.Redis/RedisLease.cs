using System;
using System.Threading.Tasks;
using StackExchange.Redis;

namespace TelnyxOAuth;

/// <summary>The lease of a renewal. Where it has ended meanwhile, giving it back leaves the next holder's alone.</summary>
internal sealed class RedisLease : IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly RedisKey _entry;

    internal RedisLease(IDatabase database, RedisKey entry)
    {
        _database = database;
        _entry = entry;
    }

    /// <summary>What only this holder knows.</summary>
    internal string Value { get; } = Guid.NewGuid().ToString("N");

    public async ValueTask DisposeAsync() =>
        await _database.ScriptEvaluateAsync(RedisScripts.CompareAndDelete, [_entry], [Value]).ConfigureAwait(false);
}
