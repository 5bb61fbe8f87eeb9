using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>How the pages after a page are fetched.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class PageTurn<T>
{
    private readonly Func<int, CancellationToken, Task<Page<T>>> _getAhead;

    private PageTurn(int reach, string? cursor, Func<int, CancellationToken, Task<Page<T>>> getAhead)
    {
        Reach = reach;
        Cursor = cursor;
        _getAhead = getAhead;
    }

    /// <summary>How many pages can be requested before the pages between have arrived; at least 1.</summary>
    internal int Reach { get; }

    /// <summary>The cursor of the next page, or the link to it; <c>null</c> if the server gives none.</summary>
    internal string? Cursor { get; }

    /// <summary>For lists in which only a page says where the next one is.</summary>
    internal static PageTurn<T> ToNext(Func<CancellationToken, Task<Page<T>>> getNext, string? cursor = null) =>
        new PageTurn<T>(1, cursor, (_, cancellationToken) => getNext(cancellationToken));

    /// <summary>For lists in which a page further ahead can be requested at once.</summary>
    internal static PageTurn<T> ToAny(int reach, Func<int, CancellationToken, Task<Page<T>>> getAhead) => new PageTurn<T>(reach, cursor: null, getAhead);

    internal Task<Page<T>> GetAsync(int distance, CancellationToken cancellationToken) => _getAhead(distance, cancellationToken);
}
