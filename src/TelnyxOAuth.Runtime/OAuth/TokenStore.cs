using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Where tokens are kept, of signed-in users and of a client itself: derive from it to keep them in a database, for example.</summary>
/// <remarks>
/// <para>
/// Implementations must be thread-safe and must not block. What they keep are secrets: encrypt them at rest
/// (<see cref="TokenSerializer"/>). Reading, writing and removing are enough for a store; whoever shares one among machines
/// overrides <see cref="TryReplaceAsync"/> and <see cref="TryAcquireRenewalLeaseAsync"/> too.
/// </para>
/// <para>
/// Where a store fails, or is silent for 10 seconds, calls go on with the tokens that came last, or with ones that the server
/// is asked for; one warning is logged until it works again, and writing is tried again. Only a call of a user of whom no
/// tokens are known fails, with a <see cref="TokenStoreException"/>.
/// </para>
/// </remarks>
public abstract class TokenStore
{
    /// <summary>Whether the store works, as far as this process has seen: shared by all whose tokens are in it.</summary>
    internal TokenStoreHealth Health { get; } = new TokenStoreHealth();

    /// <summary>Reads tokens.</summary>
    /// <param name="key">What they are stored under: letters, digits, and the characters <c>.</c>, <c>-</c> and <c>_</c>; at most 60. No secret can be read from it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The tokens, or <c>null</c> if there are none.</returns>
    /// <exception cref="FormatException">What is there is no tokens, or none that can be read.</exception>
    public abstract ValueTask<OAuthTokens?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Stores tokens in the place of whatever is there, as when a user has signed in.</summary>
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

    /// <summary>
    /// Stores renewed tokens, unless others have come meanwhile: compare and set. So a write that arrives late can't undo a
    /// newer one, and renewed tokens of a user who has signed out stay away.
    /// </summary>
    /// <param name="key">What they are stored under.</param>
    /// <param name="expected">What was read before; <c>null</c> where nothing was there.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>
    /// Whether they are stored: what was there equals <paramref name="expected"/>, or could not be read
    /// (<see cref="FormatException"/>), and is replaced.
    /// </returns>
    /// <remarks>The default reads, compares and writes, which is not one step: override it where the store has one.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="tokens"/> is <c>null</c>.</exception>
    public virtual ValueTask<bool> TryReplaceAsync(string key, OAuthTokens? expected, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        _ = tokens ?? throw new ArgumentNullException(nameof(tokens));
        return ReplaceAsync();

        async ValueTask<bool> ReplaceAsync()
        {
            try
            {
                if (!Equals(await ReadAsync(key, cancellationToken).ConfigureAwait(false), expected))
                {
                    return false;
                }
            }
            catch (FormatException)
            {
                // Nobody can use it, so it is in nobody's way.
            }

            await WriteAsync(key, tokens, cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    /// <summary>Takes the lease of renewing tokens: while one process has it, the others wait for what it stores.</summary>
    /// <param name="key">What the tokens are stored under; there need not be any yet.</param>
    /// <param name="duration">When the lease ends by itself, so that a process that dies holds up nobody.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The lease, which disposing gives back; <c>null</c> where another process has it, and then it is asked for again after a pause.</returns>
    /// <remarks>
    /// The default gives it to everybody at once: each process renews by itself. A lease saves token requests, and nothing
    /// depends on there being only one holder, as what is stored is compared.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    public virtual ValueTask<IAsyncDisposable?> TryAcquireRenewalLeaseAsync(string key, TimeSpan duration, CancellationToken cancellationToken) =>
        new ValueTask<IAsyncDisposable?>(key is null ? throw new ArgumentNullException(nameof(key)) : UnsharedLease.Instance);
}
