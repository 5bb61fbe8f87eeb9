using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Paging;

public sealed class NumberedListTests
{
    private static readonly string Raw = ListText.Raw(
        [("int?", "page", "page"), ("string?", "name", "filter[name]")],
        [RawText.Property("int?", "TotalPages", "total_pages"), RawText.Property("bool?", "HasMore", "has_more")]);

    [Fact]
    public async Task A_page_number_that_has_to_be_given_is_counted_too()
    {
        var raw = ListText.Raw([("int", "page", "page"), ("string?", "name", "name")], []);
        var server = new FakeServer().Respond($"{{{ListText.Things("a")}}}").Respond($"{{{ListText.Things("")}}}");

        Assert.Equal("a", await ListText.EnumerateAsync(raw, server, "new TestListOptions { Name = \"n\" }"));
        Assert.Equal(["GET /test?page=1&name=n", "GET /test?page=2&name=n"], server.Requests);
    }

    [Fact]
    public async Task A_page_that_repeats_ends_the_list_where_the_server_says_nothing()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")}}}").Respond($"{{{ListText.Things("ab")}}}");

        Assert.Equal("ab", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_server_saying_that_no_more_follows_ends_the_list()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")},\"has_more\":true}}").Respond($"{{{ListText.Things("c")},\"has_more\":false}}");

        Assert.Equal("abc", await ListText.EnumerateAsync(Raw, server));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public async Task Looking_ahead_asks_for_the_same_pages_with_the_same_filters(int pages)
    {
        var server = new FakeServer();
        foreach (var ids in new[] { "ab", "cd", "ef", "g" })
        {
            server.Respond($"{{{ListText.Things(ids)},\"total_pages\":4}}");
        }

        Assert.Equal("abcdefg", await ListText.EnumerateAsync(Raw, server, "new TestListOptions { Name = \"n\" }", setting: $".WithLookAhead({pages})"));
        Assert.Equal(
            [
                "GET /test?page=1&filter[name]=n",
                "GET /test?page=2&filter[name]=n",
                "GET /test?page=3&filter[name]=n",
                "GET /test?page=4&filter[name]=n",
            ],
            server.Requests);
    }

    [Fact]
    public async Task A_page_that_fails_throws_in_its_place()
    {
        var server = new FakeServer()
            .Respond($"{{{ListText.Things("ab")},\"total_pages\":4}}")
            .Respond($"{{{ListText.Things("cd")},\"total_pages\":4}}")
            .Respond("{}", HttpStatusCode.NotFound);

        Assert.Equal("abcd NotFoundException", await ListText.EnumerateAsync(Raw, server, setting: ".WithLookAhead(2)"));
    }

    [Fact]
    public async Task Cancelling_inside_a_page_asks_for_nothing_more()
    {
        var server = new FakeServer().Respond($"{{{ListText.Things("ab")},\"total_pages\":4}}");

        Assert.Equal(
            "a OperationCanceledException",
            await ListText.EnumerateAsync(
                Raw,
                server,
                "cancellationToken: cancellation.Token",
                "cancellation.Cancel();"));
        Assert.Single(server.Requests);
    }
}
