using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A list that is fetched page by page while it is enumerated.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <remarks>Each enumeration starts again at the first page.</remarks>
public sealed class PagedEnumerable<T> : IAsyncEnumerable<T>
{
    private readonly Func<CancellationToken, Task<Page<T>>> _getFirst;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Creates the list.</summary>
    /// <param name="getFirst">Gets the first page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getFirst"/> is <c>null</c>.</exception>
    public PagedEnumerable(Func<CancellationToken, Task<Page<T>>> getFirst, CancellationToken cancellationToken)
    {
        _getFirst = getFirst ?? throw new ArgumentNullException(nameof(getFirst));
        _cancellationToken = cancellationToken;
    }

    /// <summary>Enumerates the pages rather than their items.</summary>
    /// <returns>The pages, each fetched when it is asked for.</returns>
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

    private async IAsyncEnumerable<Page<T>> EnumeratePagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var page = await _getFirst(cancellation.Token).ConfigureAwait(false);
        while (true)
        {
            yield return page;
            if (!page.HasNextPage)
            {
                yield break;
            }

            page = await page.GetNextPageAsync(cancellation.Token).ConfigureAwait(false);
        }
    }
}
