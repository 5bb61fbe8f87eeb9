using System;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class AddressTests
{
    [Fact]
    public void An_operation_that_was_made_for_one_call_is_not_kept()
    {
        using var client = ThingsApi.Client("https://api.example.test");
        var operation = Resolve(client);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(operation.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Resolve(ApiClient client)
        {
            var operation = new ApiOperation("Once", "GET", "/things", server: "https://other.example.test");
            Assert.Equal("https://other.example.test/things", client.GetUri(new ApiRequest(operation)).AbsoluteUri);
            return new WeakReference(operation);
        }
    }

    [Theory]
    [InlineData("https://api.example.test", "https://api.example.test/things")]
    [InlineData("https://api.example.test/", "https://api.example.test/things")]
    [InlineData("https://api.example.test/v2", "https://api.example.test/v2/things")]
    [InlineData("https://api.example.test/v2/", "https://api.example.test/v2/things")]
    [InlineData("https://api.example.test/proxy/v2", "https://api.example.test/proxy/v2/things")]
    [InlineData("http://localhost:8080/v2", "http://localhost:8080/v2/things")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/things")]
    [InlineData("https://api.example.test/a%20b", "https://api.example.test/a%20b/things")]
    [InlineData("https://api.example.test/v2?version=3", "https://api.example.test/v2/things?version=3")]
    [InlineData("https://api.example.test/v2/?version=3#x", "https://api.example.test/v2/things?version=3")]
    public void Paths_are_appended_to_the_base_address(string baseAddress, string expected)
    {
        using var client = ThingsApi.Client(baseAddress);

        Assert.Equal(expected, client.GetUri(ThingsApi.Request()).AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://api.example.test")]
    [InlineData("file:///v2")]
    [InlineData("/v2")]
    [InlineData("api.example.test")]
    public void A_base_address_that_is_not_absolute_http_is_refused(string baseAddress)
    {
        var options = new ThingsOptions(new Uri(baseAddress, UriKind.RelativeOrAbsolute));

        var exception = Assert.Throws<ArgumentException>(() => new ApiClient(options));

        Assert.Contains("not an absolute http or https address", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "https://api.example.test/things")]
    [InlineData("/v3", "https://api.example.test/v3/things")]
    [InlineData("/v3/", "https://api.example.test/v3/things")]
    [InlineData("https://other.example.test", "https://other.example.test/things")]
    [InlineData("https://other.example.test/v9/", "https://other.example.test/v9/things")]
    [InlineData("https://other.example.test/ü?x=1", "https://other.example.test/%C3%BC/things?x=1")]
    [InlineData("v3", "https://api.example.test/v3/things")]
    [InlineData("./v3/", "https://api.example.test/v3/things")]
    [InlineData("../v3", "https://api.example.test/v3/things")]
    [InlineData("//other.example.test/v9", "https://other.example.test/v9/things")]
    public void A_server_of_the_operations_own_replaces_the_base_address(string server, string expected)
    {
        using var client = ThingsApi.Client("https://api.example.test/v2");

        Assert.Equal(expected, client.GetUri(ThingsApi.Request(ThingsApi.Operation(server: server))).AbsoluteUri);
    }

    [Fact]
    public void The_older_path_is_used_where_it_is_asked_for_and_there_is_one()
    {
        var operation = ThingsApi.Operation(path: "/new_things/{id}", alternatePath: "/old/things/{id}");
        var request = ThingsApi.Request(operation);
        request.AddPath("id", "a/b", "id");
        using var newer = ThingsApi.Client("https://api.example.test/v2");
        using var older = ThingsApi.Client("https://api.example.test/v2", useOlderRoutes: true);

        Assert.Equal("https://api.example.test/v2/new_things/a%2Fb", newer.GetUri(request).AbsoluteUri);
        Assert.Equal("https://api.example.test/v2/old/things/a%2Fb", older.GetUri(request).AbsoluteUri);
        Assert.Equal("https://api.example.test/v2/things", older.GetUri(ThingsApi.Request()).AbsoluteUri);
    }

    [Theory]
    [InlineData("/legacy?action=list", "https://api.example.test/v2/legacy?action=list&version=3&page=2")]
    [InlineData("/sp ace/ü/100%/%2F", "https://api.example.test/v2/sp%20ace/%C3%BC/100%25/%2F?version=3&page=2")]
    [InlineData("/odata/Find(name='x',n=1)", "https://api.example.test/v2/odata/Find(name='x',n=1)?version=3&page=2")]
    public void A_path_is_sent_as_it_is_written_in_ASCII_and_its_query_with_the_others(string path, string expected)
    {
        using var client = ThingsApi.Client("https://api.example.test/v2?version=3");
        var request = ThingsApi.Request(ThingsApi.Operation(path: path));
        request.AddQuery("page", 2);

        Assert.Equal(expected, client.GetUri(request).AbsoluteUri);
    }

    [Fact]
    public void An_address_is_an_ordinary_one()
    {
        using var client = ThingsApi.Client("https://api.example.test/v2");
        var request = ThingsApi.Get("a/b c");
        request.AddQuery("x", "1 2");

        var address = client.GetUri(request);

        Assert.Equal(new Uri("https://api.example.test/v2/things/a%2Fb%20c?x=1%202"), address);
        Assert.Equal("v2/things/a%2Fb%20c", address.GetComponents(UriComponents.Path, UriFormat.UriEscaped));
        Assert.Equal("https://api.example.test/v2/other", new Uri(address, "/v2/other").AbsoluteUri);
    }

    [Fact]
    public async Task A_handler_sees_the_address_that_was_announced()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler);

        await client.SendAsync(ThingsApi.Get("a/b"));

        Assert.Equal(client.GetUri(ThingsApi.Get("a/b")), Assert.Single(handler.Requests).RequestUri);
    }

    [Fact]
    public void Null_is_refused()
    {
        using var client = ThingsApi.Client("https://api.example.test");

        Assert.Throws<ArgumentNullException>("request", () => client.GetUri(null!));
        Assert.Throws<ArgumentNullException>("options", () => new ApiClient(null!));
    }
}
