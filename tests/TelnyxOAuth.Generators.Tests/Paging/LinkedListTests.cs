using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Paging;

public sealed class LinkedListTests
{
    private static readonly string Raw = ListText.Raw(
        [("int?", "limit", "limit"), ("string?", "name", "filter[name]")],
        [RawText.Property("System.Uri?", "Next", "next")]);

    [Theory]
    [InlineData("System.Uri?", "next")]
    [InlineData("string?", "next")]
    [InlineData("string?", "next_page_uri")]
    [InlineData("string?", "next_url")]
    [InlineData("string?", "nextLink")]
    [InlineData("string?", "@odata.nextLink")]
    [InlineData("System.Uri?", "next_page")]
    public void A_link_is_recognised_by_its_name(string type, string next)
    {
        Assert.Contains("FollowLink", ListText.Generate(ListText.Raw([("int?", "limit", "limit")], [RawText.Property(type, "Next", next)])));
    }

    [Theory]
    [InlineData("string?", "next_page")]
    [InlineData("int?", "next")]
    [InlineData("string?", "nextStep")]
    public void Another_property_is_not_taken_for_a_link(string type, string next)
    {
        Assert.Null(ListText.Generate(ListText.Raw([("int?", "limit", "limit")], [RawText.Property(type, "Next", next)])));
    }

    [Fact]
    public void The_link_may_stand_in_a_model_of_the_response()
    {
        Assert.Contains("next: response.Links?.Next?.Href)", ListText.Generate(ListText.Raw(
            [("int?", "limit", "limit")],
            [RawText.Property("Links?", "Links", "_links")],
            RawText.Model("Links", RawText.Property("Link?", "Next", "next")),
            RawText.Model("Link", RawText.Property("string?", "Href", "href")))));
        Assert.Contains("next: response.Links?.Next?.OriginalString)", ListText.Generate(ListText.Raw(
            [("int?", "limit", "limit")],
            [RawText.Property("Links?", "Links", "links")],
            RawText.Model("Links", RawText.Property("System.Uri?", "Next", "next")))));
    }

    [Fact]
    public async Task All_items_come_by_the_links_absolute_or_relative()
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("ab")},\"next\":\"https://library.example/test?limit=2&filter[name]=n&at=2\"}}")
            .Respond($"{{{ListText.Things("cd")},\"next\":\"/test?at=3\"}}")
            .Respond($"{{{ListText.Things("e")},\"next\":\"?at=4\"}}")
            .Respond($"{{{ListText.Things("f")},\"next\":null}}");

        Assert.Equal("abcdef", await ListText.EnumerateAsync(Raw, server, "new TestListOptions { Limit = 2, Name = \"n\" }"));
        Assert.Equal(
            ["GET /test?limit=2&filter[name]=n", "GET /test?limit=2&filter[name]=n&at=2", "GET /test?at=3", "GET /test?at=4"],
            server.Requests);
    }

    [Theory]
    [InlineData("https://elsewhere.example/test?at=2")]
    [InlineData("//elsewhere.example/test?at=2")]
    [InlineData("http://library.example/test?at=2")]
    [InlineData("https://library.example:444/test?at=2")]
    public async Task A_link_to_another_origin_ends_the_list_with_an_exception_and_no_request(string link)
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")},\"next\":\"{link}\"}}");

        Assert.Equal("ab PageLinkException", await ListText.EnumerateAsync(Raw, server));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Looking_ahead_sends_nothing_to_another_origin_either()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")},\"next\":\"https://elsewhere.example/\"}}");

        Assert.Equal("ab PageLinkException", await ListText.EnumerateAsync(Raw, server, setting: ".WithLookAhead(3)"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_link_that_comes_back_ends_the_list()
    {
        var again = $"{{{ListText.Things("ab")},\"next\":\"/test?at=2\"}}";
        var server = new FakeServer().Respond(again).Respond(again);

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_empty_page_is_followed_by_the_next_where_a_link_comes()
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("")},\"next\":\"/test?at=2\"}}")
            .Respond($"{{{ListText.Things("a")},\"next\":\"\"}}");

        Assert.Equal("a", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Stopping_inside_a_page_follows_no_link()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")},\"next\":\"/test?at=2\"}}");

        Assert.Equal("a", await ListText.EnumerateAsync(Raw, server, inside: "break;"));
        Assert.Single(server.Requests);
    }
}
