using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>The pages of one enumeration that are on their way, in the order of the list.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class PageQueue<T>
{
    private readonly Queue<Task<Page<T>>> _pages = new Queue<Task<Page<T>>>();
    private readonly int _lookAhead;
    private readonly CancellationTokenSource _cancellation;

    /// <param name="lookAhead">How many pages may be on their way while another is consumed.</param>
    /// <param name="cancellation">Cancels the enumeration's requests.</param>
    internal PageQueue(int lookAhead, CancellationTokenSource cancellation)
    {
        _lookAhead = lookAhead;
        _cancellation = cancellation;
    }

    /// <summary>Asks for what follows a page, as far as look-ahead goes and the page can tell.</summary>
    internal void LookAheadFrom(Page<T> page)
    {
        while (_pages.Count < _lookAhead && _pages.Count < page.Reach && !IsEnding())
        {
            _pages.Enqueue(StartAsync(page, _pages.Count + 1));
        }
    }

    /// <summary>Gets the page that follows one that has another after it.</summary>
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

    /// <summary>Cancels what is still on its way. Nobody is left to hear of its failures.</summary>
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

    /// <summary>Starts a request, whose failure belongs where the page would be and so is kept in the task.</summary>
    private async Task<Page<T>> StartAsync(Page<T> page, int distance) =>
        await page.GetPageAheadAsync(distance, _cancellation.Token).ConfigureAwait(false);
}
