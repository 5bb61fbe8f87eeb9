using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>One page of a list, which knows how to get the next.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class Page<T>
{
    private readonly Func<CancellationToken, Task<Page<T>>>? _getNext;

    internal Page(IReadOnlyList<T> items, long? totalItems, int? totalPages, Func<CancellationToken, Task<Page<T>>>? getNext)
    {
        Items = items;
        TotalItems = totalItems;
        TotalPages = totalPages;
        _getNext = getNext;
    }

    /// <summary>Gets the items of this page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets how many items the whole list has, or <c>null</c> where the server does not say.</summary>
    public long? TotalItems { get; }

    /// <summary>Gets how many pages the whole list has, or <c>null</c> where the server does not say.</summary>
    public int? TotalPages { get; }

    /// <summary>Gets whether another page follows, as far as this one tells.</summary>
    public bool HasNextPage => _getNext is not null;

    /// <summary>Gets the next page.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The next page.</returns>
    /// <exception cref="InvalidOperationException"><see cref="HasNextPage"/> is <c>false</c>.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    public Task<Page<T>> GetNextPageAsync(CancellationToken cancellationToken = default) =>
        _getNext is null
            ? throw new InvalidOperationException("This is the last page: check HasNextPage before asking for the next.")
            : _getNext(cancellationToken);
}
