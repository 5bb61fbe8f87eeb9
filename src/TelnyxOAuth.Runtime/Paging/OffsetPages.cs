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
    /// <summary>Creates a list whose options say which page is requested.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="options">The options of each page, which are copied at once.</param>
    /// <param name="first">The offset of the first page, or <c>null</c> for 0.</param>
    /// <param name="setPlace">Sets the offset in options.</param>
    /// <param name="getResponse">Gets a page by options, which are its own.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    public static PagedEnumerable<T> EnumerateAsync<TOptions, TResponse, T>(
        TOptions options,
        long? first,
        Action<TOptions, long> setPlace,
        Func<TOptions, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
        where TOptions : OperationOptions =>
        EnumerateAsync(first ?? 0, OperationOptions.ByPage(options, setPlace, getResponse), read, cancellationToken);

    /// <summary>Creates a list whose pages are requested by offset, all of them with the same options.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="options">The options, which are copied at once; or <c>null</c>.</param>
    /// <param name="first">The offset of the first page.</param>
    /// <param name="getResponse">Gets a page by the copy of the options and its offset.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    public static PagedEnumerable<T> EnumerateAsync<TOptions, TResponse, T>(
        TOptions? options,
        long first,
        Func<TOptions?, long, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
        where TOptions : OperationOptions
    {
        var kept = OperationOptions.Copy(options);
        return EnumerateAsync(first, (place, token) => getResponse(kept, place, token), read, cancellationToken);
    }

    /// <summary>Creates a list whose pages are requested by offset.</summary>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="first">The offset of the first page.</param>
    /// <param name="getResponse">Gets a page by its offset.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    public static PagedEnumerable<T> EnumerateAsync<TResponse, T>(
        long first,
        Func<long, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
    {
        return new PagedEnumerable<T>(token => GetPageAsync(first, token), cancellationToken);

        async Task<Page<T>> GetPageAsync(long offset, CancellationToken token)
        {
            var page = read(await getResponse(offset, token).ConfigureAwait(false));
            return Create(offset, page.Items, page.Offset, page.TotalItems, page.TotalPages, GetPageAsync, ItemComparer<T>.Instance, page.HasMore);
        }
    }

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
    internal static Page<T> Create<T>(
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
