using System;
using System.Threading.Tasks;
using StackExchange.Redis;

namespace TelnyxOAuth;

/// <summary>A connection that somebody else has made; or one of its own, made when it is needed first, so that no program waits for Redis to start.</summary>
internal sealed class RedisConnection : IAsyncDisposable, IDisposable
{
    private readonly object _gate = new object();
    private readonly ConfigurationOptions? _configuration;
    private Task<IConnectionMultiplexer>? _connection;
    private bool _isDisposed;

    internal RedisConnection(IConnectionMultiplexer connection) => _connection = Task.FromResult(connection);

    internal RedisConnection(ConfigurationOptions configuration) => _configuration = configuration;

    internal Task<IConnectionMultiplexer> GetAsync()
    {
        lock (_gate)
        {
#if NETSTANDARD2_0
            if (_isDisposed)
            {
                throw new ObjectDisposedException(typeof(RedisTokenStore).FullName);
            }
#else
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(RedisTokenStore));
#endif

            return _connection is null or { IsFaulted: true } or { IsCanceled: true } ? _connection = ConnectAsync(_configuration!) : _connection;
        }
    }

    public void Dispose()
    {
        if (Take() is { Status: TaskStatus.RanToCompletion } connection)
        {
            connection.Result.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Take() is { Status: TaskStatus.RanToCompletion } connection)
        {
            await (await connection.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration) =>
        await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false);

    /// <summary>The connection, if it is this object's to dispose.</summary>
    private Task<IConnectionMultiplexer>? Take()
    {
        lock (_gate)
        {
            var isOwn = !_isDisposed && _configuration is not null;
            _isDisposed = true;
            return isOwn ? _connection : null;
        }
    }
}
