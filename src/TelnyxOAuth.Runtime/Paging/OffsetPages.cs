using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Makes pages of lists whose pages are asked for by the number of items before them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OffsetPages
{
    /// <summary>Makes a page and decides whether another follows.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="offset">The offset that was asked for, from 0.</param>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="returnedOffset">The offset that the server says the page has, or <c>null</c>.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="getPage">Gets a page by offset.</param>
    /// <param name="comparer">
    /// Compares items with those of the page before, to leave out a page that repeats it; asked only where the server
    /// does not confirm the offset. <c>null</c> not to compare.
    /// </param>
    /// <param name="hasMore">Whether the server says that more follows, or <c>null</c>.</param>
    /// <returns>The page.</returns>
    public static Page<T> Create<T>(
        long offset,
        IReadOnlyList<T>? items,
        long? returnedOffset,
        long? totalItems,
        int? totalPages,
        Func<long, CancellationToken, Task<Page<T>>> getPage,
        IEqualityComparer<T>? comparer = null,
        bool? hasMore = null)
    {
        items ??= Array.Empty<T>();

        // By the items that came rather than by the limit that was asked for: servers give fewer when they please.
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
