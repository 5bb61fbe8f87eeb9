using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Keeps registered clients in the memory of this process: the next start registers anew.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class MemoryClientRegistrationStore : ClientRegistrationStore
{
    private readonly ConcurrentDictionary<string, RegisteredClient> _clients = new ConcurrentDictionary<string, RegisteredClient>(StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> is <c>null</c>.</exception>
    public override ValueTask<RegisteredClient?> ReadAsync(string issuer, CancellationToken cancellationToken) =>
        new ValueTask<RegisteredClient?>(_clients.TryGetValue(issuer ?? throw new ArgumentNullException(nameof(issuer)), out var client) ? client : null);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <c>null</c>.</exception>
    public override ValueTask WriteAsync(RegisteredClient client, CancellationToken cancellationToken)
    {
        _clients[(client ?? throw new ArgumentNullException(nameof(client))).Issuer] = client;
        return default;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> is <c>null</c>.</exception>
    public override ValueTask RemoveAsync(string issuer, CancellationToken cancellationToken)
    {
        _clients.TryRemove(issuer ?? throw new ArgumentNullException(nameof(issuer)), out _);
        return default;
    }
}
