using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Where the tokens of signed-in users are kept: derive from it to keep them in a database or a session.</summary>
/// <remarks>
/// Implementations must be thread-safe. What they keep are secrets: encrypt them at rest. Where a
/// store fails, or is silent for 10 seconds, calls go on with the tokens that came last, and writing is tried again; a call for
/// which none are known fails with a <see cref="TokenStoreException"/>.
/// </remarks>
public abstract class TokenStore
{
    /// <summary>Reads tokens.</summary>
    /// <param name="key">What they are stored under.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The tokens, or <c>null</c> if there are none.</returns>
    public abstract ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Stores tokens in the place of those that are there.</summary>
    /// <param name="key">What they are stored under.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when another process would read them.</returns>
    public abstract ValueTask WriteAsync(string key, OAuthTokens tokens, CancellationToken cancellationToken);

    /// <summary>Removes tokens, when a user signs out; there need not be any.</summary>
    /// <param name="key">What they are stored under.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that ends when no process reads them any more.</returns>
    public abstract ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
