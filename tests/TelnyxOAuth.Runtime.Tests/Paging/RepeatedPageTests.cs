using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Paging;

/// <summary>Servers that respond with the same page again and again.</summary>
public class RepeatedPageTests
{
    private static readonly string[] Same = ["a", "b"];

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, null)]
    [InlineData(null, 5)]
    [InlineData(1, 5)]
    public async Task Numbered_pages_that_repeat_end_the_list_without_their_items(int? returnedNumber, int? totalPages)
    {
        var asked = new List<int>();
        Task<Page<string>> Get(int number, CancellationToken cancellationToken)
        {
            asked.Add(number);
            return Task.FromResult(NumberedPages.Create(number, Same, returnedNumber, null, totalPages, Get, StringComparer.Ordinal));
        }

        Assert.Equal(Same, await ToListAsync(new PagedEnumerable<string>(token => Get(1, token), default)));
        Assert.Equal([1, 2], asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task Offsets_that_are_ignored_end_the_list(int? returnedOffset)
    {
        var asked = new List<long>();
        Task<Page<string>> Get(long offset, CancellationToken cancellationToken)
        {
            asked.Add(offset);
            return Task.FromResult(OffsetPages.Create(offset, Same, returnedOffset, 100, null, Get, StringComparer.Ordinal));
        }

        Assert.Equal(Same, await ToListAsync(new PagedEnumerable<string>(token => Get(0, token), default)));
        Assert.Equal([0, 2], asked);
    }

    [Fact]
    public async Task A_cursor_that_comes_back_ends_the_list()
    {
        var asked = new List<string?>();
        Task<Page<string>> Get(string? cursor, CancellationToken cancellationToken)
        {
            asked.Add(cursor);
            return Task.FromResult(CursorPages.Create(cursor, Same, "c", null, null, Get, StringComparer.Ordinal));
        }

        Assert.Equal(Same, await ToListAsync(new PagedEnumerable<string>(token => Get(null, token), default)));
        Assert.Equal([null, "c"], asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cursor_that_was_followed_already_throws_after_all_items(bool areEmpty)
    {
        var asked = new List<string?>();
        var next = new Dictionary<string, string> { [""] = "a", ["a"] = "b", ["b"] = "c", ["c"] = "a" };
        Task<Page<string>> Get(string? cursor, CancellationToken cancellationToken)
        {
            Assert.True(asked.Count < 20, "The list does not end.");
            asked.Add(cursor);
            return Task.FromResult(CursorPages.Create(cursor, areEmpty ? [] : [cursor ?? ""], next[cursor ?? ""], null, null, Get, StringComparer.Ordinal));
        }

        var all = new PagedEnumerable<string>(token => Get(null, token), default);

        foreach (var list in new[] { all, all.WithLookAhead(3) })
        {
            asked.Clear();
            var items = new List<string>();
            await Assert.ThrowsAsync<PageLoopException>(() => ToListAsync(list, items));
            Assert.Equal(areEmpty ? [] : ["", "a", "b", "c"], items);
            Assert.Equal([null, "a", "b", "c"], asked);
        }
    }

    [Fact]
    public async Task An_empty_page_with_another_cursor_is_not_the_last()
    {
        var pages = new Dictionary<string, (string[] Items, string? Next)> { [""] = ([], "a"), ["a"] = (["x"], "b"), ["b"] = ([], "c"), ["c"] = ([], "d"), ["d"] = (["y"], null) };
        Task<Page<string>> Get(string? cursor, CancellationToken cancellationToken) =>
            Task.FromResult(CursorPages.Create(cursor, pages[cursor ?? ""].Items, pages[cursor ?? ""].Next, null, null, Get, StringComparer.Ordinal));

        Assert.Equal(["x", "y"], await ToListAsync(new PagedEnumerable<string>(token => Get(null, token), default)));
    }

    [Fact]
    public async Task Items_that_come_with_their_own_cursor_are_given()
    {
        Task<Page<string>> Get(string? cursor, CancellationToken cancellationToken) =>
            Task.FromResult(CursorPages.Create(cursor, [cursor ?? "a"], "c", null, null, Get, StringComparer.Ordinal));

        Assert.Equal(["a", "c"], await ToListAsync(new PagedEnumerable<string>(token => Get(null, token), default)));
    }

    [Fact]
    public async Task Equal_pages_with_the_numbers_asked_for_are_no_repetition()
    {
        Task<Page<string>> Get(int number, CancellationToken cancellationToken) =>
            Task.FromResult(NumberedPages.Create(number, Same, number, null, 3, Get, StringComparer.Ordinal));

        Assert.Equal(["a", "b", "a", "b", "a", "b"], await ToListAsync(new PagedEnumerable<string>(token => Get(1, token), default)));
    }

    [Fact]
    public async Task Pages_that_are_walked_by_hand_end_likewise()
    {
        Task<Page<string>> Get(int number, CancellationToken cancellationToken) =>
            Task.FromResult(NumberedPages.Create(number, Same, null, 9, null, Get, StringComparer.Ordinal));

        var next = await (await Get(1, default)).GetNextPageAsync();

        Assert.Empty(next.Items);
        Assert.False(next.HasNextPage);
        Assert.Equal(9, next.TotalItems);
    }

    [Fact]
    public void Models_are_compared_by_what_they_hold()
    {
        var comparer = ItemComparer<Thing>.Instance;

        Assert.True(comparer.Equals(new Thing { Name = "1" }, new Thing { Name = "1" }));
        Assert.Equal(comparer.GetHashCode(new Thing { Name = "1" }), comparer.GetHashCode(new Thing { Name = "1" }));
        Assert.False(comparer.Equals(new Thing { Name = "1" }, new Thing { Name = "2" }));
        Assert.False(comparer.Equals(new Thing { Name = "1" }, null));
        Assert.True(comparer.Equals(null, null));
    }

    private static async Task<List<string>> ToListAsync(PagedEnumerable<string> all, List<string>? items = null)
    {
        items ??= [];
        await foreach (var item in all)
        {
            items.Add(item);
            Assert.True(items.Count < 20, "The list does not end.");
        }

        return items;
    }
}
