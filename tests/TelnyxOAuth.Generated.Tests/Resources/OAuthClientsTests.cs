using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

public class OAuthClientsTests
{
    private const string Clients = "https://api.telnyx.com/v2/oauth_clients";

    private const string FullClient = """
        {"record_type":"oauth_client","client_id":"c1","name":"App","org_id":"o1","user_id":"u1","allowed_scopes":["admin"],
         "client_type":"confidential","require_pkce":true,"allowed_grant_types":["client_credentials","refresh_token"],
         "redirect_uris":["https://app.example/back"],"logo_uri":"https://app.example/l","tos_uri":"https://app.example/t",
         "policy_uri":"https://app.example/p","client_secret":"s1","created_at":"2026-01-02T03:04:05.678Z","updated_at":"2026-02-03T04:05:06+01:00","verified":true}
        """;

    [Fact]
    public async Task Without_filters_a_list_has_no_query()
    {
        using var server = new Server();

        var page = await server.Client.OAuthClients.ListAsync();

        server.AssertSent("GET", Clients);
        Assert.Empty(page.Data);
        Assert.Null(page.Meta);
    }

    [Fact]
    public async Task Every_filter_is_sent()
    {
        using var server = new Server();

        await server.Client.OAuthClients.ListAsync(new()
        {
            PageSize = 50,
            PageNumber = 3,
            ClientType = ClientType.Public,
            Verified = false,
            AllowedGrantType = GrantType.AuthorizationCode,
            Name = "a&b",
            NameContains = "ü",
            ClientId = "c1",
        });

        server.AssertSent(
            "GET",
            Clients + "?page%5Bnumber%5D=3&page%5Bsize%5D=50&filter%5Bclient_type%5D=public&filter%5Bverified%5D=false"
                + "&filter%5Ballowed_grant_types%5D%5Bcontains%5D=authorization_code&filter%5Bname%5D=a%26b"
                + "&filter%5Bname%5D%5Bcontains%5D=%C3%BC&filter%5Bclient_id%5D=c1");
    }

    [Fact]
    public async Task A_filter_takes_a_value_that_the_document_does_not_know()
    {
        using var server = new Server();

        await server.Client.OAuthClients.ListAsync(new() { ClientType = "hybrid" });

        server.AssertSent("GET", Clients + "?filter%5Bclient_type%5D=hybrid");
    }

    [Fact]
    public async Task A_page_is_read()
    {
        using var server = new Server($$"""{"data":[{{FullClient}},{"client_id":"c2"}],"meta":{"page_number":2,"page_size":20,"total_results":42,"total_pages":3} }""");

        var page = await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["c1", "c2"], page.Data.Select(client => client.ClientId));
        Assert.Equal((2, 20, 42, 3), (page.Meta!.PageNumber, page.Meta.PageSize, page.Meta.TotalResults, page.Meta.TotalPages));
    }

    [Fact]
    public async Task The_whole_list_is_fetched_page_by_page_with_the_filters()
    {
        using var server = Pages("""[{"client_id":"c1"},{"client_id":"c2"}]""", """[{"client_id":"c3"}]""");
        var ids = new List<string>();

        await foreach (var client in server.Client.OAuthClients.ListAllAsync(new() { PageSize = 2, NameContains = "x", Verified = true }))
        {
            ids.Add(client.ClientId);
        }

        const string Filters = "&filter%5Bverified%5D=true&filter%5Bname%5D%5Bcontains%5D=x";
        Assert.Equal(["c1", "c2", "c3"], ids);
        Assert.Equal(
            [Clients + "?page%5Bnumber%5D=1&page%5Bsize%5D=2" + Filters, Clients + "?page%5Bnumber%5D=2&page%5Bsize%5D=2" + Filters],
            server.Requests.Select(request => request.Address));
    }

    [Fact]
    public async Task The_whole_list_is_given_as_pages_too()
    {
        using var server = Pages("""[{"client_id":"c1"},{"client_id":"c2"}]""", """[{"client_id":"c3"}]""");
        var pages = new List<Page<OAuthClient>>();

        await foreach (var page in server.Client.OAuthClients.ListAllAsync().AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([2, 1], pages.Select(page => page.Items.Count));
        Assert.All(pages, page => Assert.Equal((3L, 2), (page.TotalItems, page.TotalPages)));
        Assert.Equal([true, false], pages.Select(page => page.HasNextPage));
    }

    [Fact]
    public async Task A_failure_on_a_later_page_reaches_the_consumer()
    {
        using var server = Pages("""[{"client_id":"c1"}]""", null);
        var ids = new List<string>();

        await Assert.ThrowsAsync<UnauthorizedException<OAuthError>>(async () =>
        {
            await foreach (var client in server.Client.OAuthClients.ListAllAsync())
            {
                ids.Add(client.ClientId);
            }
        });

        Assert.Equal(["c1"], ids);
    }

    [Fact]
    public async Task Creating_sends_every_member_and_reads_the_client()
    {
        using var server = new Server($$"""{"data":{{FullClient}}}""", HttpStatusCode.Created);

        var client = (await server.Client.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "App",
            AllowedScopes = ["admin", "voice"],
            ClientType = ClientType.Confidential,
            RequirePkce = false,
            AllowedGrantTypes = [GrantType.ClientCredentials],
            RedirectUris = [new Uri("https://app.example/back")],
            LogoUri = new Uri("https://app.example/l"),
            PolicyUri = new Uri("https://app.example/p"),
            TosUri = new Uri("https://app.example/t"),
        })).Data;

        server.AssertSentJson(
            "POST",
            Clients,
            """{"name":"App","allowed_scopes":["admin","voice"],"client_type":"confidential","require_pkce":false,"allowed_grant_types":["client_credentials"],"redirect_uris":["https://app.example/back"],"logo_uri":"https://app.example/l","policy_uri":"https://app.example/p","tos_uri":"https://app.example/t"}""");
        Assert.Equal(OAuthClientRecordType.OAuthClient, client.RecordType);
        Assert.Equal(("c1", "App", "o1", "u1", "s1"), (client.ClientId, client.Name, client.OrgId, client.UserId, client.ClientSecret));
        Assert.Equal(["admin"], client.AllowedScopes);
        Assert.Equal(ClientType.Confidential, client.ClientType);
        Assert.True(client.RequirePkce);
        Assert.Equal([GrantType.ClientCredentials, GrantType.RefreshToken], client.AllowedGrantTypes);
        Assert.Equal([new Uri("https://app.example/back")], client.RedirectUris);
        Assert.Equal(new Uri("https://app.example/l"), client.LogoUri);
        Assert.Equal(new Uri("https://app.example/t"), client.TosUri);
        Assert.Equal(new Uri("https://app.example/p"), client.PolicyUri);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), client.CreatedAt);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)), client.UpdatedAt);
        Assert.True((bool)client.AdditionalProperties["verified"]);
    }

    [Fact]
    public async Task Creating_leaves_out_what_is_not_set()
    {
        using var server = new Server(status: HttpStatusCode.Created);

        await Operations.All["OAuthClients.Create"](server.Client, default);

        server.AssertSentJson(
            "POST", Clients, """{"name":"n","allowed_scopes":["admin"],"client_type":"public","allowed_grant_types":["refresh_token"]}""");
    }

    [Fact]
    public async Task Getting_reads_the_client()
    {
        using var server = new Server("""{"data":{"client_id":"a/b","client_secret":null,"logo_uri":null}}""");

        var client = (await server.Client.OAuthClients.GetAsync("a/b")).Data;

        server.AssertSent("GET", Clients + "/a%2Fb");
        Assert.Equal("a/b", client.ClientId);
        Assert.Null(client.ClientSecret);
        Assert.Null(client.LogoUri);
    }

    [Fact]
    public async Task Updating_sends_what_was_set_and_reads_the_client()
    {
        using var server = new Server("""{"data":{"client_id":"c1","name":"New"}}""");

        var client = (await server.Client.OAuthClients.UpdateAsync("c1", new OAuthClientUpdateRequest
        {
            Name = "New",
            AllowedScopes = [],
            RequirePkce = true,
            AllowedGrantTypes = [GrantType.RefreshToken],
            RedirectUris = [new Uri("https://app.example/back")],
            LogoUri = new Uri("https://app.example/l"),
            PolicyUri = null,
        })).Data;

        server.AssertSentJson(
            "PUT",
            Clients + "/c1",
            """{"name":"New","allowed_scopes":[],"require_pkce":true,"allowed_grant_types":["refresh_token"],"redirect_uris":["https://app.example/back"],"logo_uri":"https://app.example/l","policy_uri":null}""");
        Assert.Equal("New", client.Name);
    }

    [Fact]
    public async Task Deleting_reads_nothing()
    {
        using var server = new Server(string.Empty, HttpStatusCode.NoContent);

        await server.Client.OAuthClients.DeleteAsync("c1");

        server.AssertSent("DELETE", Clients + "/c1");
    }

    private static Server Pages(string first, string? second) => new(request =>
    {
        var isFirst = request.RequestUri!.Query.Contains("page%5Bnumber%5D=1", StringComparison.Ordinal);
        return (isFirst ? first : second) is { } data
            ? new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"data":{{data}},"meta":{"page_number":{{(isFirst ? 1 : 2)}},"page_size":2,"total_results":3,"total_pages":2} }"""),
            }
            : new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new StringContent("""{"error":"invalid_token"}""") };
    });
}
