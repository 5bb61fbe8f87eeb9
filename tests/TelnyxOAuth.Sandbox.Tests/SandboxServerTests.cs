using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class SandboxServerTests
{
    [Fact]
    public async Task A_server_listens_on_a_free_loopback_port()
    {
        await using var one = await SandboxServer.StartAsync();
        await using var other = await SandboxServer.StartAsync();

        Assert.Equal("127.0.0.1", one.Origin.Host);
        Assert.Equal(one.Origin.AbsoluteUri + "v2", one.BaseAddress.AbsoluteUri);
        Assert.NotEqual(one.Origin, other.Origin);
        Assert.NotEqual(one.ApiKey, other.ApiKey);
    }

    [Fact]
    public async Task A_server_takes_the_port_it_is_given_unless_that_is_taken()
    {
        await using var one = await SandboxServer.StartAsync();

        await Assert.ThrowsAsync<SocketException>(() => SandboxServer.StartAsync(new SandboxOptions { Port = one.Origin.Port }));
        await one.DisposeAsync();
        await using var other = await SandboxServer.StartAsync(new SandboxOptions { Port = one.Origin.Port });

        Assert.Equal(one.Origin, other.Origin);
    }

    [Fact]
    public async Task A_disposed_server_responses_no_more_and_may_be_disposed_again()
    {
        var server = await SandboxServer.StartAsync();
        await server.DisposeAsync();
        await server.DisposeAsync();

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(server.Origin));
    }

    [Fact]
    public async Task A_cancelled_start_starts_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SandboxServer.StartAsync(null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task No_text_form_shows_the_key()
    {
        var options = new SandboxOptions { ApiKey = "KEYsecret" };
        await using var server = await SandboxServer.StartAsync(options);

        Assert.DoesNotContain("KEYsecret", server.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("KEYsecret", options.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<SandboxOptions>> BadOptions => new()
    {
        { "TimeProvider", options => options.TimeProvider = null! },
        { "ApiKey", options => options.ApiKey = "" },
        { "ApiKey", options => options.ApiKey = "with space" },
        { "Port", options => options.Port = -1 },
        { "Port", options => options.Port = 65536 },
        { "ConsentPage", options => options.ConsentPage = new Uri("/relative", UriKind.Relative) },
        { "ConsentPage", options => options.ConsentPage = new Uri("ftp://portal.example/") },
        { "ConsentPage", options => options.ConsentPage = new Uri("https://portal.example/#top") },
        { "ConsentPage", options => options.ConsentPage = new Uri("http://portal.example/") },
        { "ClientMetadataHosts", options => options.ClientMetadataHosts = null! },
        { "ClientMetadataHosts", options => options.ClientMetadataHosts = ["https://client.example"] },
        { "ClientMetadataHosts", options => options.ClientMetadataHosts = ["client.example:8443"] },
        { "AuthorizationCodeLifetime", options => options.AuthorizationCodeLifetime = TimeSpan.Zero },
        { "ConsentTokenLifetime", options => options.ConsentTokenLifetime = TimeSpan.FromSeconds(-1) },
        { "AccessTokenLifetime", options => options.AccessTokenLifetime = TimeSpan.FromSeconds(1.5) },
        { "RefreshTokenLifetime", options => options.RefreshTokenLifetime = TimeSpan.MaxValue },
        { "SupportedScopes", options => options.SupportedScopes = null! },
        { "SupportedScopes", options => options.SupportedScopes = [] },
        { "SupportedScopes", options => options.SupportedScopes = ["a b"] },
        { "SupportedScopes", options => options.SupportedScopes = ["a", "a"] },
        { "DefaultPageSize", options => options.DefaultPageSize = 0 },
        { "DefaultPageSize", options => options.DefaultPageSize = 101 },
        { "MaximumPageSize", options => options.MaximumPageSize = 0 },
        { "MaximumPendingAuthorizations", options => options.MaximumPendingAuthorizations = 0 },
        { "MaximumClients", options => options.MaximumClients = 0 },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task A_bad_option_is_named(string name, Action<SandboxOptions> spoil)
    {
        var options = new SandboxOptions();
        spoil(options);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SandboxServer.StartAsync(options));

        Assert.Equal(name, exception.ParamName);
        Assert.Contains($"SandboxOptions.{name} must", exception.Message, StringComparison.Ordinal);
    }
}
