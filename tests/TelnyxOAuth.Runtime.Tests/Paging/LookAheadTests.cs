using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Paging;

/// <summary>Pages that are on their way while another is consumed. The list responses when the test says so: nothing here waits for a clock.</summary>
public class LookAheadTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_looks_not_ahead_unless_told(bool isTold)
    {
        var list = new GatedList(3);
        await using var items = await StartAsync(list, isTold ? list.All().WithLookAhead(0) : list.All());

        Assert.Equal([1], list.Asked);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal([1], list.Asked);
    }

    [Fact]
    public async Task The_next_page_is_on_its_way_while_the_first_is_consumed()
    {
        var list = new GatedList(3);
        await using var items = await StartAsync(list, list.All().WithLookAhead(1));

        Assert.Equal("1a", items.Current);
        Assert.Equal([1, 2], list.Asked);
        Assert.Equal(1, list.Outstanding);

        list.Release(2);
        Assert.Equal(["1a", "1b", "2a"], await TakeAsync(items, 3));
        Assert.Equal([1, 2, 3], list.Asked);

        list.Release(3);
        Assert.Equal(["2a", "2b", "3a", "3b"], await TakeAsync(items, 10));
        Assert.Equal([1, 2, 3], list.Asked);
    }

    [Fact]
    public async Task Pages_look_ahead_as_items_do()
    {
        var list = new GatedList(2);
        await using var pages = list.All().WithLookAhead(1).AsPages().GetAsyncEnumerator();
        var first = pages.MoveNextAsync();
        list.Release(1);
        Assert.True(await first);

        Assert.Equal(["1a", "1b"], pages.Current.Items);
        Assert.Equal([1, 2], list.Asked);

        list.Release(2);
        Assert.True(await pages.MoveNextAsync());
        Assert.Equal(["2a", "2b"], pages.Current.Items);
        Assert.False(await pages.MoveNextAsync());
    }

    [Fact]
    public async Task No_more_pages_are_on_their_way_than_allowed()
    {
        var list = new GatedList(9);
        await using var items = await StartAsync(list, list.All().WithLookAhead(3));

        Assert.Equal([1, 2, 3, 4], list.Asked);
        Assert.Equal(3, list.Outstanding);

        // Pages that have come and wait to be consumed count too: memory is bounded as well.
        list.Release(3, 4);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal([1, 2, 3, 4], list.Asked);

        list.Release(2);
        Assert.True(await items.MoveNextAsync());
        Assert.Equal("2a", items.Current);
        Assert.Equal([1, 2, 3, 4, 5], list.Asked);
    }

    [Fact]
    public async Task Items_come_in_order_when_pages_do_not()
    {
        var list = new GatedList(4);
        await using var items = await StartAsync(list, list.All().WithLookAhead(3));

        list.Release(4, 3, 2);

        Assert.Equal(["1a", "1b", "2a", "2b", "3a", "3b", "4a", "4b"], await TakeAsync(items, 10));
        Assert.Equal([1, 2, 3, 4], list.Asked);
    }

    [Fact]
    public async Task Without_a_known_total_one_page_at_a_time_is_asked_for()
    {
        var list = new GatedList(3) { TellsTotals = false };
        await using var items = await StartAsync(list, list.All().WithLookAhead(3));
        Assert.Equal([1, 2], list.Asked);

        list.Release(2);
        Assert.Equal(["1a", "1b", "2a"], await TakeAsync(items, 3));
        Assert.Equal([1, 2, 3], list.Asked);
    }

    [Theory]
    [InlineData(1, new[] { 2 })]
    [InlineData(3, new[] { 2, 3, 4 })]
    public async Task When_the_consumer_stops_what_is_on_its_way_is_cancelled_and_nothing_more_asked_for(int lookAhead, int[] cancelled)
    {
        var list = new GatedList(9);
        var items = await StartAsync(list, list.All().WithLookAhead(lookAhead));

        await items.DisposeAsync();

        Assert.Equal([1, .. cancelled], list.Asked);
        Assert.Equal(cancelled, Sorted(list.Cancelled));
        Assert.Equal(0, list.Outstanding);
    }

    [Fact]
    public async Task A_consumer_that_throws_stops_the_list_too()
    {
        var list = new GatedList(9);
        var consuming = Assert.ThrowsAsync<InvalidTimeZoneException>(async () =>
        {
            await foreach (var item in list.All().WithLookAhead(2))
            {
                throw new InvalidTimeZoneException(item);
            }
        });

        list.Release(1);
        await consuming;

        Assert.Equal([1, 2, 3], list.Asked);
        Assert.Equal([2, 3], Sorted(list.Cancelled));
    }

    [Fact]
    public async Task Cancelling_inside_a_page_cancels_what_is_on_its_way()
    {
        using var cancellation = new CancellationTokenSource();
        var list = new GatedList(9);
        await using var items = await StartAsync(list, list.All(cancellation.Token).WithLookAhead(2));

        await cancellation.CancelAsync();

        Assert.Equal([2, 3], Sorted(list.Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await items.MoveNextAsync());
        Assert.Equal([1, 2, 3], list.Asked);
    }

    [Fact]
    public async Task Cancelling_between_pages_gives_no_page_even_if_it_has_come()
    {
        using var cancellation = new CancellationTokenSource();
        var list = new GatedList(9);
        await using var pages = list.All().WithLookAhead(1).AsPages().GetAsyncEnumerator(cancellation.Token);
        var first = pages.MoveNextAsync();
        list.Release(1);
        Assert.True(await first);
        list.Release(2);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pages.MoveNextAsync());
        Assert.Equal([1, 2], list.Asked);
    }

    [Fact]
    public async Task A_page_that_fails_throws_in_its_place_and_none_after_it_is_asked_for()
    {
        var list = new GatedList(9);
        await using var items = await StartAsync(list, list.All().WithLookAhead(3));

        list.Fail(3, new InvalidTimeZoneException());
        list.Release(2);

        Assert.Equal(["1a", "1b", "2a", "2b"], await TakeAsync(items, 4));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await items.MoveNextAsync());
        Assert.Equal([1, 2, 3, 4], list.Asked);
        Assert.Equal([4], list.Cancelled);
    }

    [Fact]
    public async Task A_page_that_can_not_even_be_asked_for_throws_in_its_place()
    {
        var all = new PagedEnumerable<string>(
            _ => Task.FromResult(NumberedPages.Create<string>(1, ["a", "b"], 1, null, null, (_, _) => throw new InvalidTimeZoneException())),
            default);
        await using var items = all.WithLookAhead(1).GetAsyncEnumerator();

        Assert.True(await items.MoveNextAsync());
        Assert.True(await items.MoveNextAsync());
        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await items.MoveNextAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_the_one_asked_for_ends_the_list_and_cancels_those_after_it()
    {
        var list = new GatedList(9) { StuckFrom = 2 };
        await using var items = await StartAsync(list, list.All().WithLookAhead(3));

        list.Release(2);

        Assert.Equal(["1a", "1b"], await TakeAsync(items, 3));
        Assert.Equal([1, 2, 3, 4], list.Asked);
        Assert.Equal([3, 4], Sorted(list.Cancelled));
    }

    [Fact]
    public async Task A_failure_that_nobody_waits_for_any_more_is_observed()
    {
        var unobserved = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> count = (_, e) =>
        {
            if (e.Exception.InnerException is InvalidTimeZoneException)
            {
                Interlocked.Increment(ref unobserved);
            }
        };
        TaskScheduler.UnobservedTaskException += count;
        try
        {
            await StopAndFailAsync();
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= count;
        }

        Assert.Equal(0, unobserved);
    }

    [Fact]
    public async Task The_list_that_it_was_set_on_stays_as_it_is()
    {
        var list = new GatedList(3);
        var all = list.All();
        Assert.NotSame(all, all.WithLookAhead(2));

        await using var items = await StartAsync(list, all);
        Assert.Equal([1], list.Asked);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_negative_number_of_pages_is_refused(int pages)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(pages), () => new GatedList(1).All().WithLookAhead(pages));
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_the_enumeration_starts()
    {
        var list = new GatedList(3);
        var all = list.All().WithLookAhead(3);
        await using var items = all.GetAsyncEnumerator();

        Assert.Empty(list.Asked);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task StopAndFailAsync()
    {
        var list = new GatedList(9) { IgnoresCancellation = true };
        await using (await StartAsync(list, list.All().WithLookAhead(2)))
        {
        }

        list.Fail(2, new InvalidTimeZoneException());
        list.Fail(3, new InvalidTimeZoneException());
    }

    /// <summary>Enumerates as far as the first item.</summary>
    private static async Task<IAsyncEnumerator<string>> StartAsync(GatedList list, PagedEnumerable<string> all)
    {
        var items = all.GetAsyncEnumerator();
        var first = items.MoveNextAsync();
        list.Release(1);
        Assert.True(await first);
        return items;
    }

    /// <summary>The current item and those that follow.</summary>
    private static async Task<List<string>> TakeAsync(IAsyncEnumerator<string> items, int count)
    {
        var taken = new List<string> { items.Current };
        while (taken.Count < count && await items.MoveNextAsync())
        {
            taken.Add(items.Current);
        }

        return taken;
    }

    private static List<int> Sorted(List<int> numbers) => [.. numbers.Order()];
}
