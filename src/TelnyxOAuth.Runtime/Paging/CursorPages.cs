using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Creates pages of lists in which each page has the cursor of the next, or a link to it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CursorPages
{
    /// <summary>Creates a page and decides whether another follows: as long as the server gives another cursor or link, even where the page is empty.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="cursor">The cursor or link that was requested; <c>null</c> for the first page.</param>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="nextCursor">The cursor of the next page, or the link to it; <c>null</c> or empty if there is none.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="getPage">Gets a page by cursor.</param>
    /// <param name="comparer">
    /// Compares items with those of the previous page, to drop a page that repeats it; used only if the response has the
    /// requested cursor again. <c>null</c> not to compare.
    /// </param>
    /// <param name="hasMore">Whether the server says that more pages follow, or <c>null</c>.</param>
    /// <returns>The page.</returns>
    public static Page<T> Create<T>(
        string? cursor,
        IReadOnlyList<T>? items,
        string? nextCursor,
        long? totalItems,
        long? totalPages,
        Func<string, CancellationToken, Task<Page<T>>> getPage,
        IEqualityComparer<T>? comparer = null,
        bool? hasMore = null)
    {
        items ??= Array.Empty<T>();
        var isStuck = cursor is not null && string.Equals(cursor, nextCursor, StringComparison.Ordinal);

        // A page may be empty and not the last: a server that filters what it read says so by a new cursor.
        var isLast = hasMore == false || string.IsNullOrEmpty(nextCursor) || isStuck;

        return new Page<T>(
            items,
            totalItems,
            totalPages,
            isLast ? null : PageTurn<T>.ToNext(cancellationToken => getPage(nextCursor!, cancellationToken), nextCursor),
            isStuck ? comparer : null);
    }

    /// <summary>Gets the cursor of the next page if it comes from the last item.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="getCursor">Gets an item's cursor, such as its id.</param>
    /// <returns>The last item's cursor, or <c>null</c> if there is no item.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="getCursor"/> is <c>null</c>.</exception>
    public static string? OfLast<T>(IReadOnlyList<T>? items, Func<T, string?> getCursor)
    {
        if (getCursor is null)
        {
            throw new ArgumentNullException(nameof(getCursor));
        }

        return items is { Count: > 0 } ? getCursor(items[items.Count - 1]) : null;
    }
}
