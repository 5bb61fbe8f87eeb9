using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Where registered clients are kept for the next start, one for each authorization server: derive from it to keep them in a database.</summary>
/// <remarks>Implementations must be thread-safe. What they keep are secrets: encrypt them at rest, or let nobody else read them.</remarks>
public abstract class ClientRegistrationStore
{
    /// <summary>Reads a client.</summary>
    /// <param name="issuer">What its server calls itself.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The client, or <c>null</c> if there is none.</returns>
    public abstract ValueTask<RegisteredClient?> ReadAsync(string issuer, CancellationToken cancellationToken);

    /// <summary>Stores a client in the place of the one that is there for its server.</summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when the next start would read it.</returns>
    public abstract ValueTask WriteAsync(RegisteredClient client, CancellationToken cancellationToken);

    /// <summary>Removes a client; there need not be any.</summary>
    /// <param name="issuer">What its server calls itself.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when no start reads it any more.</returns>
    public abstract ValueTask RemoveAsync(string issuer, CancellationToken cancellationToken);
}
