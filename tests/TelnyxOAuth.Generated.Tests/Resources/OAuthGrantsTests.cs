using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

public class OAuthGrantsTests
{
    private const string Grants = "https://api.telnyx.com/v2/oauth_grants";

    private const string Grant = """
        {"id":"g1","record_type":"oauth_grant","client_id":"c1","scopes":["admin","voice"],"last_used_at":"2026-01-03T00:00:00Z","created_at":"2026-01-02T03:04:05Z"}
        """;

    [Fact]
    public async Task A_page_is_asked_for_by_size_and_number()
    {
        using var server = new Server($$"""{"data":[{{Grant}}],"meta":{"page_number":1,"page_size":5,"total_results":1,"total_pages":1} }""");

        var page = await server.Client.OAuthGrants.ListAsync(new() { PageSize = 5, PageNumber = 1 });

        server.AssertSent("GET", Grants + "?page%5Bnumber%5D=1&page%5Bsize%5D=5");
        AssertRead(Assert.Single(page.Data));
        Assert.Equal((1, 5, 1, 1), (page.Meta!.PageNumber, page.Meta.PageSize, page.Meta.TotalResults, page.Meta.TotalPages));
    }

    [Fact]
    public async Task The_whole_list_ends_at_an_empty_page_where_the_server_gives_no_totals()
    {
        using var server = new Server(request => new System.Net.Http.HttpResponseMessage(System.Net.HttpStatusCode.OK)
        {
            Content = new System.Net.Http.StringContent(
                request.RequestUri!.Query.EndsWith('3')
                    ? """{"data":[]}"""
                    : $$"""{"data":[{{Grant.Replace("g1", "g" + request.RequestUri.Query[^1], StringComparison.Ordinal)}}]}"""),
        });
        var grants = new List<OAuthGrant>();

        await foreach (var grant in server.Client.OAuthGrants.ListAllAsync())
        {
            grants.Add(grant);
        }

        Assert.Equal(2, grants.Count);
        Assert.Equal(
            [Grants + "?page%5Bnumber%5D=1", Grants + "?page%5Bnumber%5D=2", Grants + "?page%5Bnumber%5D=3"],
            server.Requests.Select(request => request.Address));
    }

    [Fact]
    public async Task A_grant_is_read()
    {
        using var server = new Server($$"""{"data":{{Grant}}}""");

        AssertRead((await server.Client.OAuthGrants.GetAsync("g/1")).Data);

        server.AssertSent("GET", Grants + "/g%2F1");
    }

    [Fact]
    public async Task A_grant_that_was_never_used_says_so()
    {
        using var server = new Server("""{"data":{"id":"g1","last_used_at":null}}""");

        Assert.Null((await server.Client.OAuthGrants.GetAsync("g1")).Data.LastUsedAt);
    }

    [Fact]
    public async Task Revoking_responses_with_the_grant()
    {
        using var server = new Server($$"""{"data":{{Grant}}}""");

        AssertRead((await server.Client.OAuthGrants.RevokeAsync("g1")).Data);

        server.AssertSent("DELETE", Grants + "/g1");
    }

    private static void AssertRead(OAuthGrant grant)
    {
        Assert.Equal(("g1", OAuthGrantRecordType.OAuthGrant, "c1"), (grant.Id, grant.RecordType, grant.ClientId));
        Assert.Equal(["admin", "voice"], grant.Scopes);
        Assert.Equal(new DateTimeOffset(2026, 1, 3, 0, 0, 0, TimeSpan.Zero), grant.LastUsedAt);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), grant.CreatedAt);
    }
}
