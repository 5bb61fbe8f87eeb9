using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

/// <summary>What a response says beside its value, and the response as it came.</summary>
public class ResponseTests
{
    public static TheoryData<string> Names => [.. Operations.Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_operation_has_status_headers_request_id_and_elapsed_time(string name)
    {
        var clock = new ManualTimeProvider();
        using var server = new Server(
            request =>
            {
                clock.Advance(TimeSpan.FromSeconds(1.5));
                return Respond(request, HttpStatusCode.Accepted);
            },
            options =>
            {
                Operations.WithClient(options);
                options.TimeProvider = clock;
            });

        var response = await Operations.Table[name].WithResponseAsync(server.Client);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("r-1", response.RequestId);
        Assert.Equal(["a", "b"], response.Headers["x-LIMIT"]);
        Assert.StartsWith("application/json", Assert.Single(response.Headers["content-type"]), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(1.5), response.Elapsed);
        Assert.Equal(1, response.Attempts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_operation_has_its_response_unread(string name)
    {
        var content = new WatchedContent("not what the document says");
        using var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = content }, options =>
        {
            Operations.WithClient(options);
            options.MaxResponseBytes = 1;
        });

        using (var response = await Operations.Table[name].WithUnreadResponseAsync(server.Client))
        {
            Assert.False(content.WasRead);
            Assert.Equal("not what the document says", await response.Content.ReadAsStringAsync());
        }

        Assert.True(content.IsDisposed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_is_thrown_either_way(string name)
    {
        using var server = new Server("""{"error":"some_code"}""", HttpStatusCode.Conflict, Operations.WithClient);

        var read = await Assert.ThrowsAsync<ConflictException>(() => Operations.Table[name].WithResponseAsync(server.Client));
        var unread = await Assert.ThrowsAsync<ConflictException>(() => Operations.Table[name].WithUnreadResponseAsync(server.Client));

        Assert.Equal(("some_code", "some_code"), (read.ErrorCode, unread.ErrorCode));
    }

    [Fact]
    public async Task The_value_comes_with_its_response()
    {
        using var server = new Server(request =>
        {
            var response = Respond(request, HttpStatusCode.Created);
            response.Content = new StringContent("""{"data":{"client_id":"c1"}}""");
            return response;
        });

        var response = await server.Client.OAuthClients.WithResponseAsync(clients => clients.GetAsync("c1"));

        Assert.Equal("c1", response.Value.Data.ClientId);
        Assert.Equal((HttpStatusCode.Created, "r-1"), (response.StatusCode, response.RequestId));
    }

    [Fact]
    public async Task A_redirect_comes_with_its_response()
    {
        using var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://app.example/") } });

        var response = await server.Client.OAuth.WithResponseAsync(
            oauth => oauth.AuthorizeAsync(ResponseType.Code, "c1", new Uri("https://app.example")));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(new Uri("https://app.example/"), response.Value.Location);
        Assert.Null(response.RequestId);
    }

    [Fact]
    public async Task All_attempts_are_counted_and_timed()
    {
        var clock = new ManualTimeProvider();
        var responses = 0;
        using var server = new Server(
            request =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                var response = Respond(request, ++responses == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
                response.Headers.TryAddWithoutValidation("Retry-After", "3");
                return response;
            },
            options => (options.TimeProvider, options.MaxRetries) = (clock, 1));

        var response = await server.Client.OAuthGrants.WithResponseAsync(grants => grants.ListAsync());

        Assert.Equal((2, TimeSpan.FromSeconds(5)), (response.Attempts, response.Elapsed));
    }

    [Fact]
    public async Task Options_and_responses_go_together()
    {
        using var server = new Server();

        await server.Client.OAuthGrants.WithOptions(new RequestOptions { Token = "CALL" }).WithResponseAsync(grants => grants.GetAsync("g1"));

        Assert.Equal("Bearer CALL", server.Request.Authorization);
    }

    [Fact]
    public async Task A_delegate_makes_one_call()
    {
        using var server = new Server();
        var clients = server.Client.OAuthClients;

        await Assert.ThrowsAsync<ArgumentNullException>("makeCall", () => clients.WithResponseAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("makeCall", () => clients.WithUnreadResponseAsync(null!));
        await Assert.ThrowsAsync<InvalidOperationException>(() => clients.WithResponseAsync(_ => Task.CompletedTask));
        await Assert.ThrowsAsync<InvalidOperationException>(() => clients.WithUnreadResponseAsync(_ => Task.CompletedTask));
        Assert.Empty(server.Requests);

        await Assert.ThrowsAsync<InvalidOperationException>(() => clients.WithResponseAsync(async given =>
        {
            await given.GetAsync("c1");
            await given.GetAsync("c2");
        }));
        Assert.Equal("https://api.telnyx.com/v2/oauth_clients/c1", server.Request.Address);
    }

    private static HttpResponseMessage Respond(HttpRequestMessage request, HttpStatusCode status)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(LeastResponse.To(request), System.Text.Encoding.UTF8, "application/json") };
        response.Headers.Add("x-request-id", "r-1");
        response.Headers.Add("X-Limit", ["a", "b"]);
        return response;
    }
}
