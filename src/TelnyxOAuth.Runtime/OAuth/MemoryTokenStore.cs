using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps tokens in the memory of this process, for programs of one process and for tests.</summary>
/// <remarks>Thread-safe. Nothing is removed but by <see cref="RemoveAsync"/>.</remarks>
public sealed class MemoryTokenStore : TokenStore
{
    private readonly ConcurrentDictionary<string, OAuthTokens> _tokens = new ConcurrentDictionary<string, OAuthTokens>(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken) =>
        new ValueTask<OAuthTokens?>(_tokens.TryGetValue(key ?? throw new ArgumentNullException(nameof(key)), out var tokens) ? tokens : null);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    public override ValueTask WriteAsync(string key, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        _tokens[key ?? throw new ArgumentNullException(nameof(key))] = tokens ?? throw new ArgumentNullException(nameof(tokens));
        return default;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    public override ValueTask<bool> TryReplaceAsync(string key, OAuthTokens? expected, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = tokens ?? throw new ArgumentNullException(nameof(tokens));
        return new ValueTask<bool>(expected is null ? _tokens.TryAdd(key, tokens) : _tokens.TryUpdate(key, tokens, expected));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        _tokens.TryRemove(key ?? throw new ArgumentNullException(nameof(key)), out _);
        return default;
    }
}
