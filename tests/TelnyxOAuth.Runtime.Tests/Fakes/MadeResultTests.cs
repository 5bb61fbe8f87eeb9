using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Fakes;

/// <summary>The results that a test makes to have a fake return them.</summary>
public class MadeResultTests
{
    [Fact]
    public async Task A_list_of_items_is_one_page()
    {
        var list = new PagedEnumerable<int>([1, 2]);

        Assert.Equal([1, 2], await ItemsAsync(list));
        var page = Assert.Single(await PagesAsync(list));
        Assert.False(page.HasNextPage);
        Assert.Null(page.TotalItems);
        Assert.Null(page.TotalPages);
        Assert.Empty(await ItemsAsync(new PagedEnumerable<int>([])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_list_of_pages_has_them_in_order(int lookAhead)
    {
        var list = new PagedEnumerable<int>(new Page<int>([1, 2], totalItems: 3, totalPages: 2, next: new Page<int>([3], 3, 2))).WithLookAhead(lookAhead);

        Assert.Equal([1, 2, 3], await ItemsAsync(list));
        Assert.Equal([(2, true, 3L, 2), (1, false, 3L, 2)], (await PagesAsync(list)).Select(page => (page.Items.Count, page.HasNextPage, page.TotalItems!.Value, page.TotalPages!.Value)));
    }

    [Fact]
    public async Task A_list_fails_where_the_test_says()
    {
        var failing = new PagedEnumerable<int>(_ => throw new ForbiddenException());
        var stopping = new PagedEnumerable<int>(new Page<int>([1], _ => throw new ServerErrorException(), totalItems: 2));

        await Assert.ThrowsAsync<ForbiddenException>(() => ItemsAsync(failing));
        var seen = new List<int>();
        await Assert.ThrowsAsync<ServerErrorException>(() => ItemsAsync(stopping, seen));
        Assert.Equal([1], seen);
    }

    [Fact]
    public async Task A_made_list_is_cancelled_as_another()
    {
        using var cancellation = new CancellationTokenSource();
        var list = new PagedEnumerable<int>([1], cancellation.Token);
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ItemsAsync(list));
    }

    [Fact]
    public async Task A_page_gives_the_next_one()
    {
        var last = new Page<int>([2]);

        Assert.Same(last, await new Page<int>([1], next: last).GetNextPageAsync());
        Assert.Same(last, await new Page<int>([1], _ => Task.FromResult(last)).GetNextPageAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => last.GetNextPageAsync());
    }

    [Fact]
    public void What_a_list_is_made_of_has_to_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => new PagedEnumerable<int>((IEnumerable<int>)null!));
        Assert.Throws<ArgumentNullException>(() => new PagedEnumerable<int>((Page<int>)null!));
        Assert.Throws<ArgumentNullException>(() => new Page<int>(null!));
        Assert.Throws<ArgumentNullException>(() => new Page<int>([], getNext: null!));
        Assert.Throws<ArgumentNullException>(() => new FileDownload(null!));
    }

    [Fact]
    public void A_response_has_what_it_was_made_of()
    {
        var plain = new ApiResponse<string>("v");
        Assert.Equal(("v", HttpStatusCode.OK, TimeSpan.Zero, 1), (plain.Value, plain.StatusCode, plain.Elapsed, plain.Attempts));
        Assert.Null(plain.RequestId);
        Assert.Empty(plain.Headers);

        var headers = new ApiResponseHeaders(new Dictionary<string, IReadOnlyList<string>> { ["X-Limit"] = ["5"] });
        ApiResponse whole = new ApiResponse<string>("v", HttpStatusCode.Created, headers, "r1", TimeSpan.FromSeconds(1), attempts: 2);
        Assert.Equal((HttpStatusCode.Created, "r1", TimeSpan.FromSeconds(1), 2), (whole.StatusCode, whole.RequestId, whole.Elapsed, whole.Attempts));
        Assert.Same(headers, whole.Headers);

        Assert.Equal(HttpStatusCode.NoContent, new ApiResponse(HttpStatusCode.NoContent).StatusCode);
    }

    [Fact]
    public void A_download_has_what_it_was_made_of_and_disposes_its_bytes()
    {
        var bytes = new MemoryStream([1, 2, 3]);
        using (var file = new FileDownload(bytes, "application/pdf", length: 3, fileName: "a.pdf"))
        {
            Assert.Equal("application/pdf", file.ContentType);
            Assert.Equal(3, file.Length);
            Assert.Equal("a.pdf", file.FileName);
            Assert.Equal(1, file.Content.ReadByte());
        }

        Assert.Throws<ObjectDisposedException>(() => bytes.ReadByte());
        using var plain = new FileDownload(Stream.Null);
        Assert.Null(plain.ContentType ?? plain.FileName);
        Assert.Null(plain.Length);
    }

    [Fact]
    public void A_redirect_has_what_it_was_made_of()
    {
        var redirect = new RedirectResponse(HttpStatusCode.Found, new Uri("https://app.example/back?code=c"));

        Assert.Equal((HttpStatusCode.Found, "?code=c"), (redirect.StatusCode, redirect.Location!.Query));
        Assert.Null(redirect.Content);
        Assert.Equal("<p>", new RedirectResponse(HttpStatusCode.OK, content: "<p>").Content);
    }

    private static async Task<List<int>> ItemsAsync(PagedEnumerable<int> list, List<int>? seen = null)
    {
        seen ??= [];
        await foreach (var item in list)
        {
            seen.Add(item);
        }

        return seen;
    }

    private static async Task<List<Page<int>>> PagesAsync(PagedEnumerable<int> list)
    {
        var pages = new List<Page<int>>();
        await foreach (var page in list.AsPages())
        {
            pages.Add(page);
        }

        return pages;
    }
}
