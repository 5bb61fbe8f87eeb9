using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The pending pages of one enumeration, in the order of the list.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class PageQueue<T>
{
    private readonly Queue<Task<Page<T>>> _pages = new Queue<Task<Page<T>>>();
    private readonly int _lookAhead;
    private readonly CancellationTokenSource _cancellation;

    /// <param name="lookAhead">How many pages may be requested ahead while another is consumed.</param>
    /// <param name="cancellation">Cancels the enumeration's requests.</param>
    internal PageQueue(int lookAhead, CancellationTokenSource cancellation)
    {
        _lookAhead = lookAhead;
        _cancellation = cancellation;
    }

    /// <summary>Requests the pages after a page, as far as look-ahead and the page allow.</summary>
    internal void LookAheadFrom(Page<T> page)
    {
        while (_pages.Count < _lookAhead && _pages.Count < page.Reach && !IsEnding())
        {
            _pages.Enqueue(StartAsync(page, _pages.Count + 1));
        }
    }

    /// <summary>Gets the page after a page that is not the last.</summary>
    internal async Task<Page<T>> GetNextAsync(Page<T> page)
    {
        _cancellation.Token.ThrowIfCancellationRequested();
        if (_pages.Count == 0)
        {
            _pages.Enqueue(StartAsync(page, 1));
        }

        var next = await _pages.Dequeue().ConfigureAwait(false);
        return next.After(page);
    }

    /// <summary>Cancels pending requests. Their failures are ignored, since nobody awaits them.</summary>
    internal void Abandon()
    {
        if (_pages.Count == 0)
        {
            return;
        }

        _cancellation.Cancel();
        foreach (var page in _pages)
        {
            _ = page.ContinueWith(
                static ended => _ = ended.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        _pages.Clear();
    }

    /// <summary>Whether the enumeration is known to end before another page would be reached.</summary>
    private bool IsEnding()
    {
        if (_cancellation.IsCancellationRequested)
        {
            return true;
        }

        foreach (var page in _pages)
        {
            if (page.IsFaulted || page.IsCanceled || (page.Status == TaskStatus.RanToCompletion && !page.Result.HasNextPage))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Starts a request. A failure is kept in the task, because it must be thrown where the page would be.</summary>
    private async Task<Page<T>> StartAsync(Page<T> page, int distance) =>
        await page.GetPageAheadAsync(distance, _cancellation.Token).ConfigureAwait(false);
}
