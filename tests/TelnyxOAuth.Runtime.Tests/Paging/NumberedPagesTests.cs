using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Paging;

public class NumberedPagesTests
{
    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(2, 3, true)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, false)]
    [InlineData(1, 0, false)]
    [InlineData(1, null, true)]
    public void The_last_page_is_known_by_the_number_of_pages(int number, int? totalPages, bool hasNext)
    {
        Assert.Equal(hasNext, Create(number, ["a"], number, totalPages).HasNextPage);
    }

    [Theory]
    [InlineData(true, null, null, false)]
    [InlineData(false, null, null, false)]
    [InlineData(true, 10, null, true)]
    [InlineData(false, 2, null, true)]
    [InlineData(true, 1, null, false)]
    [InlineData(true, null, true, true)]
    [InlineData(true, 10, false, false)]
    public void A_page_without_items_is_the_last_unless_the_server_says_that_more_follow(bool isEmpty, int? totalPages, bool? hasMore, bool hasNext)
    {
        var page = Create(1, isEmpty ? [] : null, 1, totalPages, hasMore);

        Assert.Empty(page.Items);
        Assert.Equal(hasNext, page.HasNextPage);
    }

    [Fact]
    public void A_page_without_items_that_is_not_the_one_asked_for_is_the_last() => Assert.False(Create(2, [], 1, 10, hasMore: true).HasNextPage);

    [Fact]
    public void A_page_that_is_not_the_one_asked_for_is_the_last()
    {
        Assert.False(Create(2, ["a"], 1, 10).HasNextPage);
        Assert.True(Create(2, ["a"], null, 10).HasNextPage);
    }

    [Theory]
    [InlineData(1, 4, null, null, new[] { 1, 2 })]
    [InlineData(1, 5, null, null, new[] { 1, 2, 3 })]
    [InlineData(2, 5, null, null, new[] { 2, 3 })]
    [InlineData(3, 5, null, null, new[] { 3, 4 })]
    [InlineData(1, 0, null, null, new[] { 1, 2, 3, 4 })]
    [InlineData(1, 2, null, true, new[] { 1, 2, 3, 4 })]
    [InlineData(1, 2, 3, null, new[] { 1, 2, 3 })]
    public async Task The_last_page_is_known_by_the_number_of_items_where_nothing_else_tells_it(int first, int total, int? pages, bool? hasMore, int[] expected)
    {
        var asked = new List<int>();
        var all = NumberedPages.EnumerateAsync<int, string>(
            first,
            (number, _) =>
            {
                asked.Add(number);
                return Task.FromResult(number);
            },
            number => new PageContent<string>(number switch { 1 => ["a", "b"], 2 => ["c", "d"], 3 => ["e"], _ => [] }, totalItems: total, totalPages: pages, hasMore: number < 4 ? hasMore : false),
            default);

        await foreach (var item in all)
        {
            Assert.NotNull(item);
        }

        Assert.Equal(expected, asked);
    }

    [Fact]
    public void A_page_carries_its_items_and_the_totals()
    {
        var page = Create(1, ["a", "b"], 1, 7);

        Assert.Equal(["a", "b"], page.Items);
        Assert.Equal(13, page.TotalItems);
        Assert.Equal(7, page.TotalPages);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_by_its_number()
    {
        using var cancellation = new CancellationTokenSource();
        var asked = (Number: 0, Token: CancellationToken.None);
        var page = NumberedPages.Create(4, ["a"], 4, null, null, (number, token) =>
        {
            asked = (number, token);
            return Task.FromResult(Create(number, ["b"], number, number));
        });

        var next = await page.GetNextPageAsync(cancellation.Token);

        Assert.Equal((5, cancellation.Token), asked);
        Assert.Equal(["b"], next.Items);
    }

    [Fact]
    public async Task After_the_last_page_there_is_none()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Create(1, ["a"], 1, 1).GetNextPageAsync());

        Assert.Contains("HasNextPage", exception.Message, StringComparison.Ordinal);
    }

    private static Page<string> Create(int number, string[]? items, int? returned, int? totalPages, bool? hasMore = null) =>
        NumberedPages.Create(number, items, returned, 13, totalPages, (_, _) => throw new InvalidOperationException("No page was to be fetched."), hasMore: hasMore);
}
