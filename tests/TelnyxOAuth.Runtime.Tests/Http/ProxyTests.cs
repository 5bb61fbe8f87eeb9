using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>What stays on this machine is not sent through a proxy elsewhere.</summary>
[Collection(nameof(ProxyTests))]
public class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_call_to_this_machine_goes_through_no_proxy(string host)
    {
        await using var proxy = SocketServer.Agreeing();
        await using var server = SocketServer.Agreeing();
        using var environment = new Environment(proxy.Origin);
        using var client = ThingsApi.Client(
            new UriBuilder(server.BaseAddress) { Host = host }.Uri,
            options => options.Schemes["key"] = new BearerCredential("hush"));

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key")));

        Assert.Empty(proxy.Requests);
        Assert.Equal("Bearer hush", server.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Any_other_call_goes_through_the_proxy_that_the_environment_names()
    {
        await using var proxy = SocketServer.Agreeing();
        using var client = ThingsApi.Client(new Uri("http://things.example.test"));
        using var environment = new Environment(proxy.Origin);

        await client.SendAsync();

        Assert.StartsWith("GET http://things.example.test/things HTTP/1.1", proxy.Request.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_that_asks_who_is_calling_is_told()
    {
        await using var proxy = new SocketServer(async (stream, stop) => await stream.WriteAsync(
            SocketServer.Head("HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Basic realm=\"r\"\nContent-Length: 0"), stop));
        using var environment = new Environment(proxy.Origin, new NetworkCredential("u", "p"));
        using var client = ThingsApi.Client(new Uri("http://things.example.test"));

        await Assert.ThrowsAsync<ApiResponseException>(() => client.SendAsync());

        Assert.Equal(2, proxy.Requests.Count);
        Assert.Equal("Basic dTpw", proxy.Requests[1].Header("Proxy-Authorization"));
    }

    /// <summary>A proxy as a program's environment names it, for as long as the test runs.</summary>
    private sealed class Environment : IDisposable
    {
        private readonly IWebProxy _client = HttpClient.DefaultProxy;
        private readonly IWebProxy? _request = WebRequest.DefaultWebProxy;

        internal Environment(Uri address, ICredentials? credentials = null)
        {
            HttpClient.DefaultProxy = new WebProxy(address) { Credentials = credentials };
            WebRequest.DefaultWebProxy = HttpClient.DefaultProxy;
        }

        public void Dispose()
        {
            HttpClient.DefaultProxy = _client;
            WebRequest.DefaultWebProxy = _request;
        }
    }
}

/// <summary>Runs by itself: the proxy of the environment is that of every HTTP client in the process.</summary>
[CollectionDefinition(nameof(ProxyTests), DisableParallelization = true)]
public class ProxyRun;
