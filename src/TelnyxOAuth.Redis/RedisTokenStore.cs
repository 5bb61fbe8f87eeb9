using System;
using System.Threading;
using System.Threading.Tasks;
using StackExchange.Redis;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>
/// Keeps tokens in Redis, and leases their renewal: any number of machines make one token request between them.
/// </summary>
/// <remarks>
/// Thread-safe. An entry is a text, whose expiry is the tokens' own where there is no refresh token; a lease is another beside
/// it (<c>SET NX PX</c>), with a value by which only its holder gives it back. Renewed tokens replace those that they were
/// renewed from, and no others. Redis 2.6 or later.
/// </remarks>
public sealed class RedisTokenStore : TokenStore, IAsyncDisposable, IDisposable
{
    // One byte more than tokens may have tells that it is none; and nobody has this process read more.
    private const int LastByte = TokenSerializer.MaxBytes;

    private readonly RedisConnection _connection;
    private readonly RedisTokenStoreOptions _options;
    private readonly TokenSerializer _serializer;

    /// <summary>Creates a store.</summary>
    /// <param name="connection">The connection, which stays yours to dispose.</param>
    /// <param name="options">How to keep tokens, or <c>null</c>, the default, for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connection"/> is <c>null</c>.</exception>
    public RedisTokenStore(IConnectionMultiplexer connection, RedisTokenStoreOptions? options = null)
        : this(new RedisConnection(connection ?? throw new ArgumentNullException(nameof(connection))), options)
    {
    }

    internal RedisTokenStore(RedisConnection connection, RedisTokenStoreOptions? options)
    {
        _connection = connection;
        _options = options ?? new RedisTokenStoreOptions();
        _serializer = new TokenSerializer(_options.TokenProtector);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override async ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        var database = await GetDatabaseAsync().ConfigureAwait(false);
        return Read(key, await ReadBytesAsync(database, key).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    public override async ValueTask WriteAsync(string key, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        var bytes = _serializer.Serialize(key, tokens ?? throw new ArgumentNullException(nameof(tokens)));
        var database = await GetDatabaseAsync().ConfigureAwait(false);
        await database.ScriptEvaluateAsync(RedisScripts.Set, [EntryOf(key)], [bytes, GetLifetime(tokens)]).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override async ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        var database = await GetDatabaseAsync().ConfigureAwait(false);
        await database.KeyDeleteAsync(EntryOf(key)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    public override ValueTask<bool> TryReplaceAsync(string key, OAuthTokens? expected, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        var bytes = _serializer.Serialize(key, tokens ?? throw new ArgumentNullException(nameof(tokens)));
        return ReplaceAsync();

        async ValueTask<bool> ReplaceAsync()
        {
            var database = await GetDatabaseAsync().ConfigureAwait(false);
            var before = await ReadBytesAsync(database, key).ConfigureAwait(false);
            if (!IsExpected(key, before, expected))
            {
                return false;
            }

            // Encrypted tokens can't be compared by Redis, but what was read can.
            return (bool)await database.ScriptEvaluateAsync(
                RedisScripts.CompareAndSet, [EntryOf(key)], [before, LastByte, bytes, GetLifetime(tokens)]).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override ValueTask<IAsyncDisposable?> TryAcquireRenewalLeaseAsync(string key, TimeSpan duration, CancellationToken cancellationToken)
    {
        var entry = LeaseOf(key ?? throw new ArgumentNullException(nameof(key)));
        return AcquireAsync();

        async ValueTask<IAsyncDisposable?> AcquireAsync()
        {
            var database = await GetDatabaseAsync().ConfigureAwait(false);
            var lease = new RedisLease(database, entry);
            return await database.StringSetAsync(entry, lease.Value, duration, When.NotExists).ConfigureAwait(false) ? lease : null;
        }
    }

    /// <summary>Closes the connection, if the store has made it.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>Closes the connection, if the store has made it.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<byte[]> ReadBytesAsync(IDatabase database, RedisKey entry) =>
        (byte[]?)await database.StringGetRangeAsync(entry, 0, LastByte).ConfigureAwait(false) ?? [];

    private async Task<IDatabase> GetDatabaseAsync() => (await _connection.GetAsync().ConfigureAwait(false)).GetDatabase(_options.Database);

    private Task<byte[]> ReadBytesAsync(IDatabase database, string key) => ReadBytesAsync(database, (RedisKey)EntryOf(key));

    /// <exception cref="FormatException">The bytes are no tokens.</exception>
    private OAuthTokens? Read(string key, byte[] bytes) => bytes.Length == 0 ? null : _serializer.Deserialize(key, bytes);

    private bool IsExpected(string key, byte[] bytes, OAuthTokens? expected)
    {
        try
        {
            return Equals(Read(key, bytes), expected);
        }
        catch (FormatException)
        {
            // Nobody can use it, so it is in nobody's way.
            return true;
        }
    }

    /// <summary>In milliseconds; 0 for ever.</summary>
    private long GetLifetime(OAuthTokens tokens) => tokens.RefreshToken is null && tokens.ExpiresAt is { } end
        ? Math.Max(1, (long)(end - _options.TimeProvider.GetUtcNow()).TotalMilliseconds)
        : 0;

    private RedisKey EntryOf(string key) => _options.KeyPrefix + key;

    private RedisKey LeaseOf(string key) => _options.KeyPrefix + key + ".lease";
}
