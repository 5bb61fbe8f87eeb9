using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Creates pages of lists whose pages are numbered.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberedPages
{
    /// <summary>Creates a list whose options say which page is requested.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="options">The options of each page, which are copied at once.</param>
    /// <param name="first">The number of the first page, or <c>null</c> for 1.</param>
    /// <param name="setPlace">Sets the number in options.</param>
    /// <param name="getResponse">Gets a page by options, which are its own.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    public static PagedEnumerable<T> EnumerateAsync<TOptions, TResponse, T>(
        TOptions options,
        long? first,
        Action<TOptions, int> setPlace,
        Func<TOptions, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
        where TOptions : OperationOptions =>
        EnumerateAsync(checked((int)(first ?? 1)), OperationOptions.ByPage(options, setPlace, getResponse), read, cancellationToken);

    /// <summary>Creates a list whose pages are requested by number, all of them with the same options.</summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="options">The options, which are copied at once; or <c>null</c>.</param>
    /// <param name="first">The number of the first page.</param>
    /// <param name="getResponse">Gets a page by the copy of the options and its number.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    public static PagedEnumerable<T> EnumerateAsync<TOptions, TResponse, T>(
        TOptions? options,
        int first,
        Func<TOptions?, int, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
        where TOptions : OperationOptions
    {
        var kept = OperationOptions.Copy(options);
        return EnumerateAsync(first, (place, token) => getResponse(kept, place, token), read, cancellationToken);
    }

    /// <summary>Creates a list whose pages are requested by number.</summary>
    /// <typeparam name="TResponse">What a page comes in.</typeparam>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="first">The number of the first page.</param>
    /// <param name="getResponse">Gets a page by its number.</param>
    /// <param name="read">Reads what a response says of its page.</param>
    /// <param name="cancellationToken">Cancels every enumeration.</param>
    /// <returns>The list.</returns>
    public static PagedEnumerable<T> EnumerateAsync<TResponse, T>(
        int first,
        Func<int, CancellationToken, Task<TResponse>> getResponse,
        Func<TResponse, PageContent<T>> read,
        CancellationToken cancellationToken)
    {
        return new PagedEnumerable<T>(token => GetPageAsync(first, before: null, token), cancellationToken);

        // Where the list begins further on, the pages before are taken to be as long as the first that comes.
        async Task<Page<T>> GetPageAsync(int number, long? before, CancellationToken token)
        {
            var page = read(await getResponse(number, token).ConfigureAwait(false));
            long count = page.Items?.Count ?? 0;
            var through = (before ?? Math.Max(first - 1L, 0) * count) + count;
            return Create(number, page.Items, page.Number, page.TotalItems, page.TotalPages, (next, ahead) => GetPageAsync(next, through, ahead), ItemComparer<T>.Instance, page.HasMore, through);
        }
    }

    /// <summary>Creates a page and decides whether another follows.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="number">The number that was requested.</param>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="returnedNumber">The number of the page that the server states, or <c>null</c>.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="getPage">Gets a page by number.</param>
    /// <param name="comparer">
    /// Compares items with those of the previous page, to drop a page that repeats it; used only if the server does not
    /// confirm the number. <c>null</c> not to compare.
    /// </param>
    /// <param name="hasMore">Whether the server says that more pages follow, or <c>null</c>.</param>
    /// <param name="through">How many items the list has up to the page's last, where that is known.</param>
    /// <returns>The page.</returns>
    internal static Page<T> Create<T>(
        int number,
        IReadOnlyList<T>? items,
        long? returnedNumber,
        long? totalItems,
        long? totalPages,
        Func<int, CancellationToken, Task<Page<T>>> getPage,
        IEqualityComparer<T>? comparer = null,
        bool? hasMore = null,
        long? through = null)
    {
        items ??= Array.Empty<T>();

        // An empty page ends the list unless the server says that more follow, as one does that filters what it has paged.
        // The number of items tells the last page where the server neither counts pages nor says whether more follow.
        // A server that responds with another page than the one asked for ends it too: following that would go on for ever.
        var isLast = (items.Count == 0 && hasMore != true && totalPages is null)
            || hasMore == false
            || (returnedNumber is { } returned && returned != number)
            || (totalPages is { } pages && number >= pages)
            || (totalPages is null && hasMore is null && totalItems is { } total && through == total);

        return new Page<T>(
            items,
            totalItems,
            totalPages,
            isLast ? null : PageTurn<T>.ToAny((int)Math.Min(totalPages - number ?? 1, int.MaxValue - number), (distance, cancellationToken) => getPage(number + distance, cancellationToken)),
            returnedNumber == number ? null : comparer);
    }
}
