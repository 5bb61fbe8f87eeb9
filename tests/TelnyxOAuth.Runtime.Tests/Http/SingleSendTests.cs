using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using TelnyxOAuth.Tests;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>.NET by itself sends a request without a body again where a pooled connection closes early; here, only retries do.</summary>
public class SingleSendTests
{
    private const int Connections = 5;

    public static TheoryData<string> Methods => ["GET", "HEAD", "DELETE", "PUT", "POST", "PATCH", "OPTIONS"];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Without_retries_a_request_is_sent_once(string method)
    {
        await using var server = new PooledServer(Connections);
        using var client = ThingsApi.Client(server.BaseAddress);
        await server.FillAsync(() => client.SendAsync());

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(method)), CancellationToken.None));

        Assert.StartsWith(method + " /things HTTP/1.1\r\n", Assert.Single(server.Dropped), StringComparison.Ordinal);
        Assert.True(exception.MayHaveReachedServer);
    }

    [Theory]
    [InlineData("GET", 3)]
    [InlineData("DELETE", 3)]
    [InlineData("PUT", 3)]
    [InlineData("POST", 1)]
    [InlineData("PATCH", 1)]
    public async Task With_retries_it_is_sent_once_more_for_each_and_not_at_all_where_that_may_do_harm(string method, int requests)
    {
        await using var server = new PooledServer(Connections);
        using var client = ThingsApi.Client(server.BaseAddress, options =>
        {
            options.MaxRetries = 2;
            options.TimeProvider = new ManualTimeProvider();
        });
        await server.FillAsync(() => client.SendAsync());

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(ThingsApi.Request(ThingsApi.Operation(method)), CancellationToken.None));

        Assert.Equal(
            Enumerable.Range(1, requests).Select(attempt => $"{attempt}"),
            server.Dropped.Select(head => new ReceivedRequest(head, "").Header("X-Attempt")).Order());
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("POST")]
    public async Task A_body_is_sent_once(string method)
    {
        await using var server = new PooledServer(Connections);
        using var client = ThingsApi.Client(server.BaseAddress);
        await server.FillAsync(() => client.SendAsync());
        var request = ThingsApi.Request(ThingsApi.Operation(method));
        request.SetJsonBody(new Thing { Name = "n" }, ThingCodec.Instance);

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync(request, CancellationToken.None));

        Assert.Single(server.Dropped);
    }

    [Fact]
    public async Task A_handler_of_the_callers_may_send_again()
    {
        await using var server = new PooledServer(Connections);
        using var http = new HttpClient(new Insisting(times: 3) { InnerHandler = ApiHttpHandler.Create() });
        using var client = ThingsApi.Client(server.BaseAddress, options => options.HttpClient = http);
        await server.FillAsync(() => client.SendAsync());

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.SendAsync());

        Assert.Equal(3, server.Dropped.Count);
    }

    /// <summary>What an older build has to do for that is not to be seen of a newer one.</summary>
    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task A_request_without_a_body_says_nothing_of_one(string method)
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(method)));

        Assert.Equal(TestedBuild.IsNetStandard ? "0" : null, server.Request.Header("Content-Length"));
        Assert.Null(server.Request.Header("Transfer-Encoding"));
    }

    private sealed class Insisting(int times) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var sent = 1; sent < times; sent++)
            {
                try
                {
                    return await base.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException)
                {
                    // Once more.
                }
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
