using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Paging;

public class PagedEnumerableTests
{
    [Theory]
    [InlineData(0, 2, new[] { 1 })]
    [InlineData(1, 2, new[] { 1 })]
    [InlineData(4, 2, new[] { 1, 2 })]
    [InlineData(5, 2, new[] { 1, 2, 3 })]
    public async Task Every_item_comes_once_and_the_totals_end_the_list(int items, int pageSize, int[] asked)
    {
        var list = new PagedList(items, pageSize);

        Assert.Equal(items, (await ToListAsync(list.All())).Distinct().Count());
        Assert.Equal(asked, list.Asked);
    }

    [Fact]
    public async Task Without_totals_the_first_empty_page_ends_the_list()
    {
        var list = new PagedList(4, 2) { TellsTotals = false };

        Assert.Equal(["0", "1", "2", "3"], await ToListAsync(list.All()));
        Assert.Equal([1, 2, 3], list.Asked);
    }

    [Fact]
    public async Task A_server_that_responses_with_the_same_page_for_ever_is_left()
    {
        var list = new PagedList(10, 2) { StuckAt = 1 };

        Assert.Equal(["0", "1", "0", "1"], await ToListAsync(list.All()));
        Assert.Equal([1, 2], list.Asked);
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_the_enumeration_starts_or_after_the_consumer_stops()
    {
        var list = new PagedList(10, 2);
        var all = list.All();
        Assert.Empty(list.Asked);

        await foreach (var item in all)
        {
            if (item == "3")
            {
                break;
            }
        }

        Assert.Equal([1, 2], list.Asked);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_only_when_its_first_item_is()
    {
        var list = new PagedList(4, 2);
        await using var items = list.All().GetAsyncEnumerator();

        await items.MoveNextAsync();
        await items.MoveNextAsync();
        Assert.Equal([1], list.Asked);

        await items.MoveNextAsync();
        Assert.Equal([1, 2], list.Asked);
    }

    [Fact]
    public async Task Each_enumeration_starts_at_the_first_page()
    {
        var list = new PagedList(3, 2);
        var all = list.All();

        Assert.Equal(await ToListAsync(all), await ToListAsync(all));
        Assert.Equal([1, 2, 1, 2], list.Asked);
    }

    [Fact]
    public async Task Two_enumerations_side_by_side_do_not_disturb_each_other()
    {
        var all = new PagedList(6, 2).All();
        await using var first = all.GetAsyncEnumerator();
        await using var second = all.GetAsyncEnumerator();

        for (var i = 0; i < 6; i++)
        {
            Assert.True(await first.MoveNextAsync());
            Assert.True(await second.MoveNextAsync());
            Assert.Equal(first.Current, second.Current);
        }

        Assert.False(await first.MoveNextAsync());
    }

    [Fact]
    public async Task Pages_are_given_as_pages()
    {
        var list = new PagedList(3, 2);
        var pages = new List<string[]>();

        await foreach (var page in list.All().AsPages())
        {
            Assert.Equal(3, page.TotalItems);
            pages.Add([.. page.Items]);
        }

        Assert.Equal([["0", "1"], ["2"]], pages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_inside_a_page_ends_the_enumeration(bool isTheLists)
    {
        using var cancellation = new CancellationTokenSource();
        var list = new PagedList(10, 5);
        var seen = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Cancellable(list, isTheLists, cancellation.Token))
            {
                seen.Add(item);
                if (item == "1")
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(["0", "1"], seen);
        Assert.Equal([1], list.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_between_pages_asks_for_no_other(bool isTheLists)
    {
        using var cancellation = new CancellationTokenSource();
        var list = new PagedList(10, 2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in Cancellable(list, isTheLists, cancellation.Token))
            {
                if (item == "1")
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal([1], list.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_between_pages_as_pages_asks_for_no_other(bool isTheLists)
    {
        using var cancellation = new CancellationTokenSource();
        var list = new PagedList(10, 2);
        var pages = isTheLists ? list.All(cancellation.Token).AsPages() : list.All().AsPages();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in pages.WithCancellation(isTheLists ? default : cancellation.Token))
            {
                Assert.Equal(["0", "1"], page.Items);
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal([1], list.Asked);
    }

    [Fact]
    public async Task A_failure_reaches_the_consumer_after_the_items_before_it()
    {
        var all = new PagedEnumerable<string>(
            _ => Task.FromResult(NumberedPages.Create<string>(1, ["a"], 1, null, null, (_, _) => throw new InvalidTimeZoneException())),
            default);
        await using var items = all.GetAsyncEnumerator();

        Assert.True(await items.MoveNextAsync());
        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await items.MoveNextAsync());
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("getFirst", () => new PagedEnumerable<string>((Func<CancellationToken, Task<Page<string>>>)null!, default));
    }

    private static System.Runtime.CompilerServices.ConfiguredCancelableAsyncEnumerable<string> Cancellable(PagedList list, bool isTheLists, CancellationToken cancellationToken) =>
        isTheLists ? list.All(cancellationToken).WithCancellation(CancellationToken.None) : list.All(CancellationToken.None).WithCancellation(cancellationToken);

    private static async Task<List<string>> ToListAsync(IAsyncEnumerable<string> items)
    {
        var list = new List<string>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
