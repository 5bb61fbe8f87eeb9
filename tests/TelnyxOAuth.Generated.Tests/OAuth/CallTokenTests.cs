using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>A token for some calls, in place of the client's own key.</summary>
public class CallTokenTests
{
    public static TheoryData<string> Names => [.. Operations.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_takes_the_place_of_the_key_and_of_nothing_else(string name)
    {
        using var server = new Server(change: Operations.WithClient);
        using var view = server.Client.WithOptions(new RequestOptions { Token = "CALL" });

        await Operations.All[name](server.Client, default);
        await Operations.All[name](view, default);

        var (own, call) = (server.Requests[0].Authorization, server.Requests[1].Authorization);
        Assert.Equal(own == "Bearer KEY" ? "Bearer CALL" : own, call);
        Assert.NotEqual("Bearer CALL", own);
    }

    [Fact]
    public async Task It_can_be_given_to_the_calls_of_one_resource()
    {
        using var server = new Server();

        await server.Client.OAuthClients.WithOptions(new RequestOptions { Token = "CALL" }).ListAsync();
        await server.Client.OAuthClients.ListAsync();
        await server.Client.OAuthGrants.ListAsync();

        Assert.Equal(["Bearer CALL", "Bearer KEY", "Bearer KEY"], server.Requests.Select(request => request.Authorization ?? "none"));
    }

    [Fact]
    public async Task It_stays_under_further_options_until_they_bring_another()
    {
        using var server = new Server();
        using var one = server.Client.WithOptions(new RequestOptions { Token = "ONE" });
        using var quiet = one.WithOptions(new RequestOptions { MaxRetries = 1 });
        using var two = quiet.WithOptions(new RequestOptions { Token = "TWO" });

        await quiet.OAuthClients.ListAsync();
        await two.OAuthClients.ListAsync();

        Assert.Equal(["Bearer ONE", "Bearer TWO"], server.Requests.Select(request => request.Authorization ?? "none"));
    }

    [Fact]
    public async Task It_goes_with_every_page_of_a_list()
    {
        using var server = new Server(request => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(request.RequestUri!.Query.Contains('2', StringComparison.Ordinal)
                ? """{"data":[{"client_id":"b"}],"meta":{"page_number":2,"total_pages":2}}"""
                : """{"data":[{"client_id":"a"}],"meta":{"page_number":1,"total_pages":2}}"""),
        });
        var ids = new List<string>();

        await foreach (var client in server.Client.OAuthClients.WithOptions(new RequestOptions { Token = "CALL" }).ListAllAsync())
        {
            ids.Add(client.ClientId);
        }

        Assert.Equal(["a", "b"], ids);
        Assert.Equal(["Bearer CALL", "Bearer CALL"], server.Requests.Select(request => request.Authorization ?? "none"));
    }

    [Fact]
    public async Task With_it_no_token_is_requested_and_its_refusal_is_final()
    {
        using var server = new TokenServer();
        server.Refuse("CALL");
        using var view = server.Client.WithOptions(new RequestOptions { Token = "CALL" });

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => view.OAuthClients.ListAsync());

        Assert.Empty(server.TokenRequests);
        Assert.Equal(["Bearer CALL"], server.Authorizations);
    }

    [Fact]
    public async Task Its_source_is_asked_for_another_where_one_is_refused_and_the_clients_own_is_not()
    {
        var source = new CallSource("c1", "c2");
        using var server = new TokenServer();
        server.Refuse("c1");
        using (var view = server.Client.WithOptions(new RequestOptions { TokenSource = source }))
        {
            await view.OAuthClients.ListAsync();
            await view.OAuthGrants.ListAsync();
        }

        Assert.Equal(["Bearer c1", "Bearer c2", "Bearer c2"], server.Authorizations);
        Assert.Empty(server.TokenRequests);
        Assert.False(source.IsDisposed);
    }

    [Fact]
    public void A_token_and_a_source_are_one_too_many()
    {
        using var server = new Server();
        var options = new RequestOptions { Token = "hush", TokenSource = new FixedTokenSource("hush") };

        var exception = Assert.Throws<ArgumentException>("options", () => server.Client.WithOptions(options));

        Assert.Contains("both a Token and a TokenSource", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.Message + options, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hush\r\nX-Other: 1")]
    [InlineData("hüsh")]
    [InlineData("hush hush")]
    [InlineData("")]
    public void One_that_cannot_be_sent_is_refused_and_never_shown(string token)
    {
        using var server = new Server();
        var options = new RequestOptions { Token = token, MaxRetries = -1 };

        var ofClient = Assert.Throws<ArgumentException>("options", () => server.Client.WithOptions(options));
        var ofResource = Assert.Throws<ArgumentException>("options", () => server.Client.OAuthGrants.WithOptions(options));

        Assert.Equal(ofClient.Message, ofResource.Message);
        Assert.All(["Token", "MaxRetries"], name => Assert.Contains(name, ofClient.Message, StringComparison.Ordinal));
        Assert.All(
            ["hush", "hüsh", "X-Other"],
            part => Assert.DoesNotContain(part, ofClient.ToString() + options, StringComparison.Ordinal));
    }

    [Fact]
    public void A_view_needs_options()
    {
        using var server = new Server();

        Assert.Throws<ArgumentNullException>("options", () => server.Client.WithOptions(null!));
        Assert.Throws<ArgumentNullException>("options", () => server.Client.OAuthClients.WithOptions(null!));
    }

    [Fact]
    public async Task A_view_that_is_disposed_leaves_the_client_in_use()
    {
        using var server = new Server();

        server.Client.WithOptions(new RequestOptions()).Dispose();
        await server.Client.OAuthClients.ListAsync();

        Assert.Single(server.Requests);
    }

    private sealed class CallSource(string token, string replacement) : TokenSource, IDisposable
    {
        private string _token = token;

        internal bool IsDisposed { get; private set; }

        public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new(_token);

        public override ValueTask<bool> TryReplaceAsync(string token, CancellationToken cancellationToken)
        {
            _token = replacement;
            return new ValueTask<bool>(token != replacement);
        }

        public void Dispose() => IsDisposed = true;
    }
}
