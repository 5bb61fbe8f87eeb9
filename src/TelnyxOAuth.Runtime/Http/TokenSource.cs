using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A source of bearer tokens: derive from it to provide your own tokens.</summary>
/// <remarks>Implementations must be thread-safe: calls use them concurrently.</remarks>
public abstract class TokenSource
{
    /// <summary>Gets the token to send: visible ASCII characters without spaces. Called before every attempt, so the token should be cached.</summary>
    /// <param name="cancellationToken">Cancels the wait for the token.</param>
    /// <returns>The token.</returns>
    public abstract ValueTask<string> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>Called when the server has refused a token (401), to get another one if possible.</summary>
    /// <param name="token">The token that was refused.</param>
    /// <param name="cancellationToken">Cancels the wait for another token.</param>
    /// <returns>
    /// Whether <see cref="GetTokenAsync"/> now returns another token, with which the call is repeated once; the default
    /// is <c>false</c>.
    /// </returns>
    public virtual ValueTask<bool> TryReplaceAsync(string token, CancellationToken cancellationToken) => new ValueTask<bool>(false);
}
