using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Distributed;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Keeps tokens in the application's distributed cache, for all processes that share it.</summary>
/// <remarks>
/// A cache has no leases and can't compare and set: each process renews by itself, at most once at a time, and uses what
/// another has stored before. Where that is too much for the server, <c>RedisTokenStore</c> of the package
/// <c>TelnyxOAuth.Redis</c> has both. Tokens without a refresh token leave the cache when they expire.
/// </remarks>
public sealed class DistributedCacheTokenStore : TokenStore
{
    private const string KeyPrefix = "TelnyxOAuth:";

    private readonly IDistributedCache _cache;
    private readonly TokenSerializer _serializer;

    /// <summary>Creates a store.</summary>
    /// <param name="cache">The cache, which stays yours to dispose.</param>
    /// <param name="protector">Encrypts tokens; <c>null</c>, the default, to keep them in the clear.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cache"/> is <c>null</c>.</exception>
    public DistributedCacheTokenStore(IDistributedCache cache, TokenProtector? protector = null)
    {
        _cache = cache ?? throw new ArgumentNullException(nameof(cache));
        _serializer = new TokenSerializer(protector);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override async ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        return await _cache.GetAsync(KeyPrefix + key, cancellationToken).ConfigureAwait(false) is { } bytes ? _serializer.Deserialize(key, bytes) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    public override async ValueTask WriteAsync(string key, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = tokens ?? throw new ArgumentNullException(nameof(tokens));
        var lifetime = new DistributedCacheEntryOptions { AbsoluteExpiration = tokens.RefreshToken is null ? tokens.ExpiresAt : null };
        await _cache.SetAsync(KeyPrefix + key, _serializer.Serialize(key, tokens), lifetime, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) =>
        await _cache.RemoveAsync(KeyPrefix + (key ?? throw new ArgumentNullException(nameof(key))), cancellationToken).ConfigureAwait(false);
}
