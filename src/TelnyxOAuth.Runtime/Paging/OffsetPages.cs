using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Creates pages of lists whose pages are requested by the number of items before them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OffsetPages
{
    /// <summary>Creates a page and decides whether another follows.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="offset">The offset that was requested, from 0.</param>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="returnedOffset">The offset of the page that the server states, or <c>null</c>.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="getPage">Gets a page by offset.</param>
    /// <param name="comparer">
    /// Compares items with those of the previous page, to drop a page that repeats it; used only if the server does not
    /// confirm the offset. <c>null</c> not to compare.
    /// </param>
    /// <param name="hasMore">Whether the server says that more pages follow, or <c>null</c>.</param>
    /// <returns>The page.</returns>
    public static Page<T> Create<T>(
        long offset,
        IReadOnlyList<T>? items,
        long? returnedOffset,
        long? totalItems,
        long? totalPages,
        Func<long, CancellationToken, Task<Page<T>>> getPage,
        IEqualityComparer<T>? comparer = null,
        bool? hasMore = null)
    {
        items ??= Array.Empty<T>();

        // Counts the items that came, not the requested limit: servers may return fewer.
        var next = offset + items.Count;
        var isLast = items.Count == 0
            || hasMore == false
            || (returnedOffset is { } returned && returned != offset)
            || (totalItems is { } total && next >= total);

        return new Page<T>(
            items,
            totalItems,
            totalPages,
            isLast ? null : PageTurn<T>.ToNext(cancellationToken => getPage(next, cancellationToken)),
            returnedOffset == offset ? null : comparer);
    }
}
