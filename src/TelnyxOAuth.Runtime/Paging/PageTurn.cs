using System;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>How the pages after a page are got.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class PageTurn<T>
{
    private readonly Func<int, CancellationToken, Task<Page<T>>> _getAhead;

    private PageTurn(int reach, Func<int, CancellationToken, Task<Page<T>>> getAhead)
    {
        Reach = reach;
        _getAhead = getAhead;
    }

    /// <summary>How many pages can be asked for before the ones between have come; at least 1.</summary>
    internal int Reach { get; }

    /// <summary>For lists where only a page says where the next is.</summary>
    internal static PageTurn<T> ToNext(Func<CancellationToken, Task<Page<T>>> getNext) =>
        new PageTurn<T>(1, (_, cancellationToken) => getNext(cancellationToken));

    /// <summary>For lists where a page further on can be asked for at once.</summary>
    internal static PageTurn<T> ToAny(int reach, Func<int, CancellationToken, Task<Page<T>>> getAhead) => new PageTurn<T>(reach, getAhead);

    internal Task<Page<T>> GetAsync(int distance, CancellationToken cancellationToken) => _getAhead(distance, cancellationToken);
}
