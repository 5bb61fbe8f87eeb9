using System.Threading.Tasks;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Paging;

public sealed class PagedListTests
{
    private const string ThreePages = "\"meta\":{\"total_pages\":3,\"total_results\":5}";

    [Fact]
    public async Task All_items_come_and_every_page_is_asked_for_with_the_filters()
    {
        var server = new FakeServer()
            .Respond($"{{\"data\":[{{\"id\":\"1\"}},{{\"id\":\"2\"}}],{ThreePages}}}")
            .Respond($"{{\"data\":[{{\"id\":\"3\"}},{{\"id\":\"4\"}}],{ThreePages}}}")
            .Respond($"{{\"data\":[{{\"id\":\"5\"}}],{ThreePages}}}");

        var ids = await Probe.RunAsync<string>(
            Asset.Library,
            server,
            """
            var ids = "";
            await foreach (var book in new BooksResource(api).ListAllAsync(new BookListOptions { PageSize = 2, Genre = Genre.Poetry, Title = "sea" }))
            {
                ids += book.Id;
            }

            return ids;
            """);

        Assert.Equal("12345", ids);
        Assert.Equal(
            [
                "GET /books?page[number]=1&page[size]=2&filter[genre]=poetry&filter[title][contains]=sea",
                "GET /books?page[number]=2&page[size]=2&filter[genre]=poetry&filter[title][contains]=sea",
                "GET /books?page[number]=3&page[size]=2&filter[genre]=poetry&filter[title][contains]=sea",
            ],
            server.Requests);
    }

    [Fact]
    public async Task Options_are_read_at_once_and_stay_as_they_are()
    {
        var server = new FakeServer().Respond("{\"data\":[{\"id\":\"1\"}]}").Respond("{\"data\":[]}");

        var left = await Probe.RunAsync<string>(
            Asset.Library,
            server,
            """
            var options = new BookListOptions { PageSize = 2 };
            var all = new BooksResource(api).ListAllAsync(options);
            options.PageSize = 7;
            options.Title = "late";
            await foreach (var book in all) { }
            return $"{options.PageNumber} {options.PageSize} {options.Title}";
            """);

        Assert.Equal(" 7 late", left);
        Assert.Equal(["GET /books?page[number]=1&page[size]=2", "GET /books?page[number]=2&page[size]=2"], server.Requests);
    }

    [Fact]
    public async Task A_list_begins_at_the_page_that_the_options_name()
    {
        var server = new FakeServer().Respond($"{{\"data\":[{{\"id\":\"3\"}}],{ThreePages}}}").Respond($"{{\"data\":[{{\"id\":\"5\"}}],{ThreePages}}}");

        var ids = await Probe.RunAsync<string>(
            Asset.Library,
            server,
            "var ids = \"\"; await foreach (var book in new BooksResource(api).ListAllAsync(new BookListOptions { PageNumber = 2 })) { ids += book.Id; } return ids;");

        Assert.Equal("35", ids);
        Assert.Equal(["GET /books?page[number]=2", "GET /books?page[number]=3"], server.Requests);
    }

    [Fact]
    public async Task A_list_without_options_is_the_one_that_has_them()
    {
        var server = new FakeServer().Respond("{\"data\":[]}");

        Assert.Equal("", await Probe.RunAsync<string>(
            Asset.Library,
            server,
            "var ids = \"\"; await foreach (var book in new BooksResource(api).ListAllAsync(System.Threading.CancellationToken.None)) { ids += book.Id; } return ids;"));
        Assert.Equal(["GET /books?page[number]=1"], server.Requests);
    }

    [Fact]
    public async Task Pages_tell_the_totals_and_know_their_next()
    {
        var server = new FakeServer()
            .Respond($"{{\"data\":[{{\"id\":\"1\"}}],{ThreePages}}}")
            .Respond("{\"data\":[]}");

        var told = await Probe.RunAsync<string>(
            Asset.Library,
            server,
            """
            var told = "";
            await foreach (var page in new BooksResource(api).ListAllAsync().AsPages())
            {
                told += $"{page.Items.Count} of {page.TotalItems} on {page.TotalPages} pages, {page.HasNextPage};";
            }

            return told;
            """);

        Assert.Equal("1 of 5 on 3 pages, True;0 of  on  pages, False;", told);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Nothing_is_asked_for_before_the_list_is_enumerated()
    {
        var server = new FakeServer();

        await Probe.RunAsync<bool>(Asset.Library, server, "await Task.Yield(); return new BooksResource(api).ListAllAsync() is not null;".Replace("Task.", "System.Threading.Tasks.Task."));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("page[number]")]
    [InlineData("page_number")]
    [InlineData("pageNumber")]
    [InlineData("page")]
    [InlineData("page-no")]
    public void A_page_number_is_recognised_by_its_name_on_the_wire(string wireName)
    {
        Assert.True(IsPaged([("int?", "number", wireName)]));
        Assert.True(IsPaged([("int", "number", wireName)]));
        Assert.True(IsPaged([("long?", "number", wireName)]));
    }

    [Theory]
    [InlineData("int?", "cursor")]
    [InlineData("int?", "offset")]
    [InlineData("int?", "page[size]")]
    [InlineData("string?", "page")]
    [InlineData("string?", "after")]
    [InlineData("int?", "start")]
    [InlineData("int?", "homepage")]
    public void Another_parameter_is_not_taken_for_a_page_number(string type, string wireName)
    {
        Assert.False(IsPaged([(type, "number", wireName)]));
    }

    [Fact]
    public void A_response_without_a_list_or_with_two_is_not_paged()
    {
        Assert.False(IsPaged([("int?", "page", "page")], RawText.Model("Response", RawText.Property("string?", "Name", "name"))));
        Assert.False(IsPaged(
            [("int?", "page", "page")],
            RawText.Model("Response", List("A", "a"), List("B", "b"))));
    }

    [Fact]
    public void A_response_with_lists_beside_the_one_of_its_items_is_paged()
    {
        Assert.True(IsPaged(
            [("int?", "page", "page")],
            RawText.Model("Response", List("Warnings", "warnings"), List("Data", "data"))));
    }

    [Fact]
    public async Task A_response_that_is_the_list_is_paged()
    {
        var raw = RawText.File(
            RawText.Resource("TestResource", RawText.Operation("List", "System.Collections.Generic.IReadOnlyList<string>", [("int?", "page", "page")])));
        var server = new FakeServer().Respond("[\"a\",\"b\"]").Respond("[\"c\"]").Respond("[]");

        var items = await Probe.RunAsync<string>(
            raw,
            server,
            "var items = \"\"; await foreach (var item in new TestResource(api).ListAllAsync()) { items += item; } return items;");

        Assert.Equal("abc", items);
        Assert.Equal(["GET /test?page=1", "GET /test?page=2", "GET /test?page=3"], server.Requests);
    }

    [Fact]
    public void A_response_that_is_neither_a_model_nor_a_list_is_not_paged()
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Resource("TestResource", RawText.Operation("List", "string", [("int?", "page", "page")]))));

        Assert.Empty(run.Problems);
        Assert.DoesNotContain($"{RawText.Namespace}.PagedLists.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData("List", "ListAllAsync")]
    [InlineData("ListKeys", "ListAllKeysAsync")]
    [InlineData("Search", "SearchAllAsync")]
    [InlineData("GetContacts", "GetAllContactsAsync")]
    [InlineData("ListAllKeys", "EnumerateAllKeysAsync")]
    [InlineData("History", "HistoryAllAsync")]
    public void The_enumerator_is_named_after_the_operation(string key, string expected)
    {
        Assert.Contains($" {expected}(", Generate(key, [("int?", "page", "page")])[$"{RawText.Namespace}.PagedLists.g.cs"]);
    }

    [Fact]
    public async Task Totals_in_the_response_itself_and_of_any_integer_type_are_read()
    {
        var raw = RawText.File(
            RawText.Resource("TestResource", RawText.Operation("List", "Response", [("int?", "page", "page")])),
            RawText.Model("Response", List("Items", "items"), RawText.Required("long", "Total", "total")));

        var total = await Probe.RunAsync<string>(
            raw,
            new FakeServer().Respond("{\"items\":[],\"total\":5000000000}"),
            "await foreach (var page in new TestResource(api).ListAllAsync().AsPages()) { return page.TotalItems.ToString()!; } return \"\";");

        Assert.Equal("5000000000", total);
    }

    [Fact]
    public async Task Filters_may_be_named_like_the_enumerators_own_variables()
    {
        var raw = RawText.File(
            RawText.Resource("TestResource", RawText.Operation(
                "List",
                "Response",
                [("string", "token", "token"), ("int", "place", "place"), ("string", "response", "response"), ("string", "first", "first"), ("string", "pageOptions", "pageOptions"), ("int?", "page", "page")])),
            RawText.Model("Response", List("Items", "items")));
        var server = new FakeServer().Respond("{\"items\":[\"a\"]}").Respond("{\"items\":[]}");

        await Probe.RunAsync<string>(
            raw,
            server,
            "await foreach (var item in new TestResource(api).ListAllAsync(\"t\", 7, \"r\", \"f\", \"o\")) { } return \"\";");

        Assert.Equal(["GET /test?token=t&place=7&response=r&first=f&pageOptions=o&page=1", "GET /test?token=t&place=7&response=r&first=f&pageOptions=o&page=2"], server.Requests);
    }

    [Fact]
    public void A_list_of_a_deprecated_operation_is_deprecated_too()
    {
        var raw = RawText.File(
            RawText.Resource("TestResource", RawText.Operation(
                "List", "Response", [("int?", "page", "page")], attributes: "[System.Obsolete(\"Gone soon.\")]")),
            RawText.Model("Response", List("Items", "items")));

        Assert.Empty(GeneratorRun.FromRaw(raw).Problems);
        Assert.Contains(
            GeneratorRun.From(
                SourceFile.Raw(raw),
                new SourceFile("Use.cs", $"namespace {RawText.Namespace} {{ class Use {{ object Do(TestResource test) => test.ListAllAsync(); }} }}")).Problems,
            problem => problem.Id == "CS0618" && problem.Location.SourceTree!.FilePath == "Use.cs");
    }

    [Theory]
    [InlineData("Response", true)]
    [InlineData("response", true)]
    [InlineData("Warnings", false)]
    public void Of_several_lists_the_one_that_is_called_like_the_response_is_paged(string name, bool expected) =>
        Assert.Equal(expected, IsPaged([("int?", "page", "page")], RawText.Model("Response", List("Items", name), List("Others", "others"))));

    [Fact]
    public void An_operation_that_has_the_enumerators_name_already_keeps_it()
    {
        var raw = RawText.File(
            RawText.Resource(
                "TestResource",
                RawText.Operation("List", "Response", [("int?", "page", "page")]),
                RawText.Operation("ListAll", "Response")),
            RawText.Model("Response", List("Items", "items")));

        var run = GeneratorRun.FromRaw(raw);

        Assert.Empty(run.Problems);
        Assert.DoesNotContain($"{RawText.Namespace}.PagedLists.g.cs", run.Sources.Keys);
    }

    private static string List(string name, string json) => RawText.Property("System.Collections.Generic.IReadOnlyList<string>?", name, json);

    private static bool IsPaged((string Type, string Name, string Wire)[] parameters, string? response = null) =>
        Generate("List", parameters, response).ContainsKey($"{RawText.Namespace}.PagedLists.g.cs");

    private static System.Collections.Generic.IReadOnlyDictionary<string, string> Generate(
        string key,
        (string Type, string Name, string Wire)[] parameters,
        string? response = null)
    {
        var run = GeneratorRun.FromRaw(RawText.File(
            RawText.Resource("TestResource", RawText.Operation(key, "Response", parameters)),
            response ?? RawText.Model("Response", List("Items", "items"))));
        Assert.Empty(run.Problems);
        return run.Sources;
    }
}
