using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Runtime.Tests.Paging;

/// <summary>A list of numbered pages, two items each, that responds to a request only when the test says so.</summary>
internal sealed class GatedList(int pages)
{
    private readonly Dictionary<int, TaskCompletionSource> _requests = [];

    /// <summary>The pages that were asked for, in order.</summary>
    internal List<int> Asked { get; } = [];

    /// <summary>The pages whose request was cancelled before it was responded.</summary>
    internal List<int> Cancelled { get; } = [];

    internal int Outstanding => _requests.Values.Count(request => !request.Task.IsCompleted);

    internal bool TellsTotals { get; init; } = true;

    /// <summary>Whether a request goes on when it is cancelled.</summary>
    internal bool IgnoresCancellation { get; init; }

    /// <summary>The page from which on the server answers as if for the first, without items.</summary>
    internal int StuckFrom { get; init; } = int.MaxValue;

    internal PagedEnumerable<string> All(CancellationToken cancellationToken = default) => new(token => GetAsync(1, token), cancellationToken);

    /// <summary>Responds to the requests for pages, which must have been made.</summary>
    internal void Release(params int[] numbers)
    {
        foreach (var number in numbers)
        {
            _requests[number].SetResult();
        }
    }

    internal void Fail(int number, Exception exception) => _requests[number].SetException(exception);

    private async Task<Page<string>> GetAsync(int number, CancellationToken cancellationToken)
    {
        Asked.Add(number);
        var request = new TaskCompletionSource();
        _requests.Add(number, request);
        using var registration = cancellationToken.Register(() =>
        {
            if (request.Task.IsCompleted)
            {
                return;
            }

            Cancelled.Add(number);
            if (!IgnoresCancellation)
            {
                request.TrySetCanceled(cancellationToken);
            }
        });
        await request.Task.WithinAsync(Limits.Step, "The test's response for a page");
        return NumberedPages.Create(
            number,
            number >= StuckFrom ? [] : new[] { Name(number, 'a'), Name(number, 'b') },
            number >= StuckFrom ? 1 : number,
            TellsTotals ? pages * 2 : null,
            TellsTotals ? pages : null,
            GetAsync,
            hasMore: number < pages);
    }

    private static string Name(int number, char item) => number.ToString(CultureInfo.InvariantCulture) + item;
}
