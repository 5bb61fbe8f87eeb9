using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A list that is fetched page by page while it is enumerated.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <remarks>
/// Immutable, and thread-safe as long as each enumeration has one consumer. Each enumeration starts again at the first
/// page. It ends after the last page, and where it could otherwise go on for ever: at a page that repeats the one before
/// it or names itself as the next, and, in lists with offsets, or with numbers
/// and no word of how many pages there are or whether more follow, at an empty page. A cursor or a link that leads back to
/// an earlier page throws a <see cref="PageLoopException"/> in place of that page.
/// </remarks>
public sealed class PagedEnumerable<T> : IAsyncEnumerable<T>
{
    private readonly Func<CancellationToken, Task<Page<T>>> _getFirst;
    private readonly CancellationToken _cancellationToken;
    private readonly int _lookAhead;

    /// <summary>Creates the list, without look-ahead.</summary>
    /// <param name="getFirst">Gets the first page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getFirst"/> is <c>null</c>.</exception>
    public PagedEnumerable(Func<CancellationToken, Task<Page<T>>> getFirst, CancellationToken cancellationToken = default)
        : this(getFirst, lookAhead: 0, cancellationToken)
    {
    }

    /// <summary>Creates a list of pages that are there already, as a fake of a client gives it.</summary>
    /// <param name="firstPage">The first page, which has the next.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="firstPage"/> is <c>null</c>.</exception>
    public PagedEnumerable(Page<T> firstPage, CancellationToken cancellationToken = default)
        : this(firstPage is null ? throw new ArgumentNullException(nameof(firstPage)) : GetReady(firstPage), lookAhead: 0, cancellationToken)
    {
    }

    /// <summary>Creates a list of one page, as a fake of a client gives it.</summary>
    /// <param name="items">The items, which are enumerated once, now.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public PagedEnumerable(IEnumerable<T> items, CancellationToken cancellationToken = default)
        : this(new Page<T>(new List<T>(items ?? throw new ArgumentNullException(nameof(items)))), cancellationToken)
    {
    }

    private PagedEnumerable(Func<CancellationToken, Task<Page<T>>> getFirst, int lookAhead, CancellationToken cancellationToken)
    {
        _getFirst = getFirst ?? throw new ArgumentNullException(nameof(getFirst));
        _cancellationToken = cancellationToken;
        _lookAhead = lookAhead;
    }

    /// <summary>Returns the same list with pages requested before they are needed.</summary>
    /// <param name="pages">
    /// How many pages may be requested ahead while another is consumed: 0, the default of a list, for none; 1 for the next
    /// one; more to fetch in parallel. Only lists with numbered pages whose total the server states are fetched in
    /// parallel; in others each page must arrive before the next can be requested, so more than 1 has the effect of 1.
    /// </param>
    /// <returns>The list with look-ahead; this one is not changed.</returns>
    /// <remarks>
    /// Items and pages have the same order as without look-ahead. When the consumer stops, pending requests are cancelled.
    /// A page that fails throws where it would have been, after the pages before it.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pages"/> is negative.</exception>
    public PagedEnumerable<T> WithLookAhead(int pages) =>
        pages >= 0
            ? new PagedEnumerable<T>(_getFirst, pages, _cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(pages), pages, "The number of pages to look ahead is 0 or more.");

    /// <summary>Enumerates the pages instead of their items.</summary>
    /// <returns>The pages, each fetched when it is needed or, with look-ahead, before.</returns>
    public IAsyncEnumerable<Page<T>> AsPages() => EnumeratePagesAsync();

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in EnumeratePagesAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    private static Func<CancellationToken, Task<Page<T>>> GetReady(Page<T> page) => _ => Task.FromResult(page);

    private async IAsyncEnumerable<Page<T>> EnumeratePagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var page = await _getFirst(cancellation.Token).ConfigureAwait(false);
        HashSet<string>? cursors = null;
        var following = new PageQueue<T>(_lookAhead, cancellation);
        try
        {
            while (true)
            {
                var isLoop = page.NextCursor is { } cursor && !(cursors ??= new HashSet<string>(StringComparer.Ordinal)).Add(cursor);
                if (isLoop)
                {
                    page = page.AsLast();
                }

                following.LookAheadFrom(page);
                yield return page;
                if (isLoop)
                {
                    throw new PageLoopException();
                }

                if (!page.HasNextPage)
                {
                    yield break;
                }

                page = await following.GetNextAsync(page).ConfigureAwait(false);
            }
        }
        finally
        {
            following.Abandon();
        }
    }
}
