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
    /// <summary>Creates a list whose options say which page is requested.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="options">The options of each page, which are copied at once.</param>
    /// <param name="first">The cursor of the first page, or <c>null</c> for the start of the list.</param>
    /// <param name="setPlace">Sets the cursor in options.</param>
    /// <param name="getResponse">Gets a page by options, which are its own.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    public static PagedEnumerable<T> EnumerateAsync<TOptions, TResponse, T>(
        TOptions options,
        string? first,
        Action<TOptions, string?> setPlace,
        Func<TOptions, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
        where TOptions : OperationOptions =>
        EnumerateAsync(first, OperationOptions.ByPage(options, setPlace, getResponse), read, cancellationToken);

    /// <summary>Creates a list whose pages are requested by cursor or by link, all of them with the same options.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="options">The options, which are copied at once; or <c>null</c>.</param>
    /// <param name="first">The cursor or the link of the first page; <c>null</c> for the start of the list.</param>
    /// <param name="getResponse">Gets a page by the copy of the options and its cursor or link.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    public static PagedEnumerable<T> EnumerateAsync<TOptions, TResponse, T>(
        TOptions? options,
        string? first,
        Func<TOptions?, string?, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
        where TOptions : OperationOptions
    {
        var kept = OperationOptions.Copy(options);
        return EnumerateAsync(first, (place, token) => getResponse(kept, place, token), read, cancellationToken);
    }

    /// <summary>Creates a list whose pages are requested by cursor or by link.</summary>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="first">The cursor or the link of the first page; <c>null</c> for the start of the list.</param>
    /// <param name="getResponse">Gets a page by its cursor or link.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    public static PagedEnumerable<T> EnumerateAsync<TResponse, T>(
        string? first,
        Func<string?, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
    {
        return new PagedEnumerable<T>(token => GetPageAsync(first, token), cancellationToken);

        async Task<Page<T>> GetPageAsync(string? cursor, CancellationToken token)
        {
            var page = read(await getResponse(cursor, token).ConfigureAwait(false));
            return Create(cursor, page.Items, page.Next, page.TotalItems, page.TotalPages, GetPageAsync, ItemComparer<T>.Instance, page.HasMore);
        }
    }

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
    internal static Page<T> Create<T>(
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
