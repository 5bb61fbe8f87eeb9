using System.Collections.Generic;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>What a response says of a page.</summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PageContent<T>
{
    /// <summary>Creates the content of a page.</summary>
    /// <param name="items">The items that came, or <c>null</c>.</param>
    /// <param name="number">The number of the page, or <c>null</c>.</param>
    /// <param name="offset">The number of items before the page, or <c>null</c>.</param>
    /// <param name="next">The cursor of the next page, or the link to it; <c>null</c> or empty if there is none.</param>
    /// <param name="totalItems">How many items the list has, or <c>null</c>.</param>
    /// <param name="totalPages">How many pages the list has, or <c>null</c>.</param>
    /// <param name="hasMore">Whether the server says that more pages follow, or <c>null</c>.</param>
    public PageContent(
        IReadOnlyList<T>? items,
        long? number = null,
        long? offset = null,
        string? next = null,
        long? totalItems = null,
        long? totalPages = null,
        bool? hasMore = null)
    {
        Items = items;
        Number = number;
        Offset = offset;
        Next = next;
        TotalItems = totalItems;
        TotalPages = totalPages;
        HasMore = hasMore;
    }

    internal IReadOnlyList<T>? Items { get; }

    internal long? Number { get; }

    internal long? Offset { get; }

    internal string? Next { get; }

    internal long? TotalItems { get; }

    internal long? TotalPages { get; }

    internal bool? HasMore { get; }
}
