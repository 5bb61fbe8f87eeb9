using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>One page of a list, which can get the next page.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class Page<T>
{
    private readonly PageTurn<T>? _next;
    private readonly IEqualityComparer<T>? _repeatComparer;

    /// <summary>Creates a page, as a fake of a client gives it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="totalItems">How many items the whole list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the whole list has, or <c>null</c>.</param>
    /// <param name="next">The page that follows, or <c>null</c>, the default, if this is the last.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public Page(IReadOnlyList<T> items, long? totalItems = null, int? totalPages = null, Page<T>? next = null)
        : this(
            items ?? throw new ArgumentNullException(nameof(items)),
            totalItems,
            totalPages,
            next is null ? null : PageTurn<T>.ToNext(_ => Task.FromResult(next)),
            repeatComparer: null)
    {
    }

    /// <summary>Creates a page that others follow, as a fake of a client gives it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="getNext">Gets the page that follows, or fails.</param>
    /// <param name="totalItems">How many items the whole list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the whole list has, or <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or <paramref name="getNext"/> is <c>null</c>.</exception>
    public Page(IReadOnlyList<T> items, Func<CancellationToken, Task<Page<T>>> getNext, long? totalItems = null, int? totalPages = null)
        : this(
            items ?? throw new ArgumentNullException(nameof(items)),
            totalItems,
            totalPages,
            PageTurn<T>.ToNext(getNext ?? throw new ArgumentNullException(nameof(getNext))),
            repeatComparer: null)
    {
    }

    /// <param name="items">The items.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="next">How to get the pages that follow, or <c>null</c> for the last page.</param>
    /// <param name="repeatComparer">
    /// Checks whether the items are those of the previous page, or <c>null</c> if the page can't be a repetition.
    /// </param>
    internal Page(IReadOnlyList<T> items, long? totalItems, long? totalPages, PageTurn<T>? next, IEqualityComparer<T>? repeatComparer)
    {
        Items = items;
        TotalItems = totalItems;
        TotalPages = (int?)(totalPages > int.MaxValue ? int.MaxValue : totalPages);
        _next = next;
        _repeatComparer = repeatComparer;
    }

    /// <summary>Gets the items of this page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets how many items the whole list has, or <c>null</c> if the server does not say.</summary>
    public long? TotalItems { get; }

    /// <summary>Gets how many pages the whole list has, or <c>null</c> if the server does not say.</summary>
    public int? TotalPages { get; }

    /// <summary>Gets whether another page follows, as far as this page says.</summary>
    public bool HasNextPage => _next is not null;

    /// <summary>Gets how many of the following pages can be requested before the pages between have arrived.</summary>
    internal int Reach => _next?.Reach ?? 0;

    /// <summary>Gets the next page. A page that repeats this one is returned without items and as the last page.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The next page.</returns>
    /// <exception cref="InvalidOperationException"><see cref="HasNextPage"/> is <c>false</c>.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<Page<T>> GetNextPageAsync(CancellationToken cancellationToken = default) =>
        _next is null
            ? throw new InvalidOperationException("This is the last page: check HasNextPage before asking for the next.")
            : FollowAsync(_next, cancellationToken);

    /// <summary>The cursor of the next page, or the link to it; <c>null</c> if there is none.</summary>
    internal string? NextCursor => _next?.Cursor;

    /// <summary>Requests a page further ahead.</summary>
    /// <param name="distance">How many pages ahead, from 1 to <see cref="Reach"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal Task<Page<T>> GetPageAheadAsync(int distance, CancellationToken cancellationToken) => _next!.GetAsync(distance, cancellationToken);

    /// <summary>This page as the one after another: an empty last page if it repeats the other.</summary>
    internal Page<T> After(Page<T> previous) =>
        Repeats(previous) ? new Page<T>(Array.Empty<T>(), TotalItems, TotalPages, next: null, repeatComparer: null) : this;

    /// <summary>This page as the last one.</summary>
    internal Page<T> AsLast() => new Page<T>(Items, TotalItems, TotalPages, next: null, repeatComparer: null);

    private async Task<Page<T>> FollowAsync(PageTurn<T> next, CancellationToken cancellationToken)
    {
        var page = await next.GetAsync(1, cancellationToken).ConfigureAwait(false);
        return page.After(this);
    }

    private bool Repeats(Page<T> previous)
    {
        if (_repeatComparer is null || Items.Count == 0 || Items.Count != previous.Items.Count)
        {
            return false;
        }

        // Usually the first item differs already, so this is one comparison.
        for (var i = 0; i < Items.Count; i++)
        {
            if (!_repeatComparer.Equals(Items[i], previous.Items[i]))
            {
                return false;
            }
        }

        return true;
    }
}
