using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Where bearer tokens come from: derive from it to bring tokens of your own.</summary>
/// <remarks>Implementations are called by many calls at once.</remarks>
public abstract class TokenSource
{
    /// <summary>Gets the token to send: visible ASCII characters without spaces. Asked for before every attempt, so it should be held.</summary>
    /// <param name="cancellationToken">Cancels the wait for the token.</param>
    /// <returns>The token.</returns>
    public abstract ValueTask<string> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>Hears that the server has refused a token (401), and gets another if it can.</summary>
    /// <param name="token">The token that was refused.</param>
    /// <param name="cancellationToken">Cancels the wait for another token.</param>
    /// <returns>
    /// Whether <see cref="GetTokenAsync"/> gives another token from now on, with which the call is repeated once; the
    /// default is <c>false</c>.
    /// </returns>
    public virtual ValueTask<bool> TryReplaceAsync(string token, CancellationToken cancellationToken) => new ValueTask<bool>(false);
}
