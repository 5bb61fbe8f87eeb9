using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class DisposalTests
{
    [Fact]
    public async Task An_http_client_of_the_callers_stays_in_use()
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var httpClient = new HttpClient(handler);
        var client = new ApiClient(new ThingsOptions { HttpClient = httpClient });

        client.Dispose();

        Assert.False(handler.IsDisposed);
        Assert.Equal(HttpStatusCode.OK, (await httpClient.GetAsync(ThingsApi.BaseAddress)).StatusCode);
    }

    [Fact]
    public async Task An_http_client_of_its_own_is_disposed()
    {
        await using var server = SocketServer.Agreeing();
        var client = ThingsApi.Client(server.BaseAddress);

        client.Dispose();
        client.Dispose();

        await AssertDisposedAsync("ApiClient", client);
    }

    [Fact]
    public async Task A_disposed_client_names_itself_and_so_do_its_views()
    {
        await using var server = SocketServer.Agreeing();
        var client = ThingsApi.Client(server.BaseAddress, options => options.DocumentAddress = ThingsApi.BaseAddress);
        var view = client.WithOptions(new RequestOptions { MaxRetries = 1 });

        view.Dispose();
        await client.SendAsync();
        client.Dispose();

        await AssertDisposedAsync("Things", client);
        await AssertDisposedAsync("Things", view);
    }

    private static async Task AssertDisposedAsync(string name, ApiClient client) =>
        Assert.Equal(name, (await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendAsync())).ObjectName);

    [Theory]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.OK, "no JSON")]
    [InlineData(HttpStatusCode.NotFound, "{}")]
    public async Task A_response_is_disposed_however_the_call_ends(HttpStatusCode status, string body)
    {
        using var response = new WatchedResponse(status) { Content = new StringContent(body) };
        using var handler = new StubHandler((_, _) => Task.FromResult<HttpResponseMessage>(response));
        using var client = ThingsApi.Client(handler);

        await Record.ExceptionAsync(() => client.SendAsync());

        Assert.True(response.IsDisposed);
    }

    [Fact]
    public async Task One_client_serves_many_calls_at_once()
    {
        using var handler = new StubHandlerOfEchoes();
        using var client = ThingsApi.Client(handler);
        var calls = new Task<Thing>[200];

        Parallel.For(0, calls.Length, i => calls[i] = client.SendAsync(ThingsApi.Get("id" + i)));
        var things = await Task.WhenAll(calls);

        Assert.All(things, (thing, i) => Assert.Equal("/v2/things/id" + i, thing.Name));
    }

    private sealed class StubHandlerOfEchoes : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return StubHandler.Response(HttpStatusCode.OK, $$"""{"name":"{{request.RequestUri!.AbsolutePath}}"}""");
        }
    }
}
