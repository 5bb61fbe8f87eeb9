using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Paging;

public sealed class CursorListTests
{
    private static readonly string Raw = ListText.Raw(
        [("string?", "cursor", "cursor"), ("string?", "name", "filter[name]")],
        [RawText.Property("string?", "NextCursor", "next_cursor")]);

    private static readonly string ByLastItem = ListText.Raw(
        [("string?", "startingAfter", "starting_after"), ("int?", "limit", "limit")],
        [RawText.Required("bool", "HasMore", "has_more")]);

    [Fact]
    public async Task A_list_begins_at_the_cursor_that_the_options_name()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("b")},\"next_cursor\":\"z\"}}").Respond($"{{{ListText.Things("c")}}}");

        Assert.Equal("bc", await ListText.EnumerateAsync(Raw, server, "new TestListOptions { Cursor = \"y\" }"));
        Assert.Equal(["GET /test?cursor=y", "GET /test?cursor=z"], server.Requests);
    }

    [Theory]
    [InlineData("cursor", "next_cursor")]
    [InlineData("page_token", "next_page_token")]
    [InlineData("pageToken", "nextPageToken")]
    [InlineData("marker", "next_marker")]
    [InlineData("next_token", "nextToken")]
    [InlineData("page[after]", "next_cursor")]
    [InlineData("cursor", "cursor")]
    [InlineData("page_cursor", "page_cursor")]
    public void A_cursor_is_recognised_by_its_name_and_the_next_one_in_the_response(string parameter, string next)
    {
        (string Type, string Name, string Wire)[] parameters = [("string?", "place", parameter)];

        Assert.Contains("CursorPages", ListText.Generate(ListText.Raw(parameters, [RawText.Property("string?", "Next", next)])));
        Assert.Null(ListText.Generate(ListText.Raw(parameters, [])));
        Assert.Null(ListText.Generate(ListText.Raw([("string", "place", parameter)], [RawText.Property("string?", "Next", next)])));
    }

    [Theory]
    [InlineData("cursors", "after")]
    [InlineData("paging", "after")]
    [InlineData("meta", "next_cursor")]
    [InlineData("next_page", "offset")]
    public void The_next_cursor_may_stand_in_a_model_of_the_response(string holder, string next)
    {
        (string Type, string Name, string Wire)[] parameters = [("string?", "after", "after")];
        var place = RawText.Model("Place", RawText.Property("string?", "Next", next));

        Assert.Contains("next: response.Holder?.Next)", ListText.Generate(ListText.Raw(parameters, [RawText.Property("Place?", "Holder", holder)], place)));
        Assert.Contains("next: response.Meta?.Holder?.Next)", ListText.Generate(ListText.Raw(
            parameters,
            [RawText.Property("Meta?", "Meta", "meta")],
            place,
            RawText.Model("Meta", RawText.Property("Place?", "Holder", holder)))));
    }

    [Fact]
    public async Task An_offset_that_is_a_text_is_a_cursor()
    {
        var raw = ListText.Raw(
            [("int?", "limit", "limit"), ("string?", "offset", "offset")],
            [RawText.Property("Place?", "NextPage", "next_page")],
            RawText.Model("Place", RawText.Property("string?", "Offset", "offset"), RawText.Property("System.Uri?", "Uri", "uri")));
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("a")},\"next_page\":{{\"offset\":\"t\",\"uri\":\"https://elsewhere.example/x\"}}}}")
            .Respond($"{{{ListText.Things("b")},\"next_page\":null}}");

        Assert.Equal("ab", await ListText.EnumerateAsync(raw, server, "new TestListOptions { Limit = 1 }"));
        Assert.Equal(["GET /test?limit=1", "GET /test?limit=1&offset=t"], server.Requests);
    }

    [Theory]
    [InlineData(",\"next_cursor\":null")]
    [InlineData(",\"next_cursor\":\"\"")]
    [InlineData("")]
    public async Task All_items_come_until_no_cursor_does(string end)
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("ab")},\"next_cursor\":\"x y\"}}")
            .Respond($"{{{ListText.Things("c")}{end}}}");

        Assert.Equal("abc", await ListText.EnumerateAsync(Raw, server, "new TestListOptions { Name = \"n\" }"));
        Assert.Equal(["GET /test?filter[name]=n", "GET /test?cursor=x y&filter[name]=n"], server.Requests);
    }

    [Fact]
    public async Task An_empty_page_is_followed_by_the_next_where_a_cursor_comes()
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("a")},\"next_cursor\":\"x\"}}")
            .Respond($"{{{ListText.Things("")},\"next_cursor\":\"y\"}}")
            .Respond("{\"next_cursor\":\"z\"}")
            .Respond($"{{{ListText.Things("b")}}}");

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_repeats_ends_the_list()
    {
        var again = $"{{{ListText.Things("ab")},\"next_cursor\":\"x\"}}";
        var server = new FakeServer().Respond(again).Respond(again);

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Stopping_inside_a_page_asks_for_nothing_more()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")},\"next_cursor\":\"x\"}}");

        Assert.Equal("a", await ListText.EnumerateAsync(Raw, server, inside: "break;"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_last_item_is_the_cursor_where_the_response_says_only_that_there_is_more()
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("ab")},\"has_more\":true}}")
            .Respond($"{{{ListText.Things("c")},\"has_more\":false}}");

        Assert.Equal("abc", await ListText.EnumerateAsync(ByLastItem, server, "new TestListOptions { Limit = 2 }"));
        Assert.Equal(["GET /test?limit=2", "GET /test?starting_after=b&limit=2"], server.Requests);
    }

    [Fact]
    public async Task The_last_item_that_comes_back_ends_the_list()
    {
        var again = $"{{{ListText.Things("ab")},\"has_more\":true}}";
        var server = new FakeServer().Respond(again).Respond(again);

        Assert.Equal("ab", await ListText.EnumerateAsync(ByLastItem, server));
    }

    [Fact]
    public void A_cursor_is_preferred_to_a_link_a_link_to_a_number_and_a_number_to_an_offset()
    {
        (string Type, string Name, string Wire) cursor = ("string?", "cursor", "cursor"), page = ("int?", "page", "page"), offset = ("int?", "offset", "offset"), limit = ("int?", "limit", "limit");
        var nextCursor = RawText.Property("string?", "NextCursor", "next_cursor");
        var next = RawText.Property("System.Uri?", "Next", "next");

        var byCursor = ListText.Generate(ListText.Raw([cursor, page, offset, limit], [nextCursor, next]));
        Assert.Contains("CursorPages", byCursor);
        Assert.DoesNotContain("FollowLink", byCursor);
        Assert.Contains("FollowLink", ListText.Generate(ListText.Raw([cursor, page, offset, limit], [next])));
        Assert.Contains("NumberedPages", ListText.Generate(ListText.Raw([cursor, page, offset, limit], [])));
        Assert.Contains("OffsetPages", ListText.Generate(ListText.Raw([cursor, offset, limit], [])));
    }
}
