using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class GatewayTests
{
    [Theory]
    [InlineData("GET", "/v2/nothing", 404, "10005")]
    [InlineData("GET", "/", 404, "10005")]
    [InlineData("GET", "/oauth_clients", 404, "10005")]
    [InlineData("GET", "/v2/.well-known/oauth-authorization-server", 404, "10005")]
    [InlineData("PATCH", "/v2/oauth_clients/1", 405, "10015")]
    [InlineData("POST", "/v2/oauth_grants", 405, "10015")]
    [InlineData("GET", "/v2/oauth/token", 405, "10015")]
    [InlineData("POST", "/v2/oauth/jwks", 405, "10015")]
    public async Task A_request_for_no_operation_fails_in_the_shape_of_the_gateway(string method, string path, int status, string code)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.CallAsync(new HttpMethod(method), path);

        Assert.Equal(status, response.Status);
        var error = response.Json["errors"]!.AsArray().Single()!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.NotEmpty((string)error["title"]!);
        Assert.NotEmpty((string)error["detail"]!);
        Assert.Single(response.Response.Headers.GetValues("x-request-id"));
    }

    [Fact]
    public async Task A_refused_method_is_answered_with_the_allowed_ones()
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        using var http = new HttpClient();
        using var response = await http.DeleteAsync(new Uri(sandbox.Server.Origin, "/v2/oauth_clients"));

        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/v2/oauth/jwks")]
    [InlineData("/v2/oauth_clients")]
    [InlineData("/v2/oauth/authorize")]
    [InlineData("/v2/unknown")]
    public async Task Every_response_has_a_request_id_of_its_own_and_is_not_cached(string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var first = (await sandbox.GetAsync(path)).Response;
        var second = (await sandbox.GetAsync(path)).Response;

        Assert.NotEqual(first.Headers.GetValues("x-request-id").Single(), second.Headers.GetValues("x-request-id").Single());
        Assert.True(first.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/v2/oauth/register")]
    [InlineData("/v2/oauth/token")]
    public async Task A_body_above_the_limit_is_refused(string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(HttpMethod.Post, path, SandboxFixture.Json($$"""{"client_name":"{{new string('x', 70_000)}}"}"""));

        Assert.Equal(413, response.Status);
        Assert.Equal("Request too large", (string?)response.Json["errors"]![0]!["title"]);
    }

    [Fact]
    public async Task An_error_of_the_server_is_answered_without_details()
    {
        await using var sandbox = await SandboxFixture.StartAsync(options => options.TimeProvider = new FailingTimeProvider());

        var response = await sandbox.CallAsync(HttpMethod.Post, "/v2/oauth_clients", SandboxFixture.ClientBody());

        Assert.Equal(500, response.Status);
        Assert.Equal("10007", (string?)response.Json["errors"]![0]!["code"]);
        Assert.DoesNotContain("out of order", response.Body, StringComparison.Ordinal);
        Assert.Single(response.Response.Headers.GetValues("x-request-id"));
    }

    private sealed class FailingTimeProvider : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("The clock is out of order.");
    }
}
