using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Paging;

public sealed class OffsetListTests
{
    private static readonly string Raw = ListText.Raw(
        [("int?", "offset", "offset"), ("int?", "limit", "limit"), ("string?", "name", "filter[name]")],
        [RawText.Property("int?", "Offset", "offset"), RawText.Property("int?", "Total", "total")]);

    [Fact]
    public async Task A_list_begins_at_the_offset_that_the_options_name()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")}}}").Respond($"{{{ListText.Things("")}}}");

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server, "new TestListOptions { Offset = 3 }"));
        Assert.Equal(["GET /test?offset=3", "GET /test?offset=5"], server.Requests);
    }

    [Theory]
    [InlineData("int?", "offset", "limit")]
    [InlineData("long?", "skip", "take")]
    [InlineData("int", "start", "count")]
    [InlineData("int?", "page[offset]", "page[limit]")]
    [InlineData("int?", "$skip", "$top")]
    public void An_offset_is_recognised_by_its_name_and_the_limit_beside_it(string type, string offset, string limit)
    {
        Assert.Contains("OffsetPages", ListText.Generate(ListText.Raw([(type, "place", offset), ("int?", "limit", limit)], [])));
        Assert.Null(ListText.Generate(ListText.Raw([(type, "place", offset)], [])));
    }

    [Fact]
    public async Task All_items_come_and_the_total_ends_the_list()
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("abc")},\"total\":5}}")
            .Respond($"{{{ListText.Things("de")},\"total\":5}}");

        Assert.Equal("abcde", await ListText.EnumerateAsync(Raw, server, "new TestListOptions { Limit = 3, Name = \"n\" }"));
        Assert.Equal(
            ["GET /test?offset=0&limit=3&filter[name]=n", "GET /test?offset=3&limit=3&filter[name]=n"],
            server.Requests);
    }

    [Fact]
    public async Task Without_a_total_an_empty_page_ends_the_list()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")}}}").Respond($"{{{ListText.Things("c")}}}").Respond($"{{{ListText.Things("")}}}");

        Assert.Equal("abc", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(["GET /test?offset=0", "GET /test?offset=2", "GET /test?offset=3"], server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"offset\":0")]
    public async Task A_page_that_repeats_ends_the_list(string told)
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")}{told}}}").Respond($"{{{ListText.Things("ab")}{told}}}");

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server));
    }

    [Fact]
    public async Task Stopping_inside_a_page_asks_for_nothing_more()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("abc")}}}");

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server, inside: "if (thing.Id == \"b\") break;"));
        Assert.Single(server.Requests);
    }
}
