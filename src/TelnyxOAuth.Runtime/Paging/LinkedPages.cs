using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Makes pages of lists where each page gives a link to the next.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinkedPages
{
    /// <summary>Makes a page and decides whether another follows.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="link">The link that was followed; <c>null</c> for the first page.</param>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="nextLink">The link to the next page; <c>null</c> or empty where there is none.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="getPage">Gets a page by link, which <see cref="ApiRequest.FollowLink"/> guards.</param>
    /// <param name="comparer">
    /// Compares items with those of the page before, to leave out a page that repeats it; asked only where the link
    /// that was followed comes back. <c>null</c> not to compare.
    /// </param>
    /// <param name="hasMore">Whether the server says that more follows, or <c>null</c>.</param>
    /// <returns>The page.</returns>
    public static Page<T> Create<T>(
        string? link,
        IReadOnlyList<T>? items,
        string? nextLink,
        long? totalItems,
        int? totalPages,
        Func<string, CancellationToken, Task<Page<T>>> getPage,
        IEqualityComparer<T>? comparer = null,
        bool? hasMore = null) =>
        CursorPages.Create(link, items, nextLink, totalItems, totalPages, getPage, comparer, hasMore);
}
