using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

/// <summary>Calls that fail because the server was told so, by its own process or over the wire.</summary>
public partial class FailureTests
{
    private const string ListPath = "/v2/oauth_clients";
    private const string ListOperation = "OAuthClients_List";

    /// <summary>A request of each operation.</summary>
    public static TheoryData<string, string, string> Requests => new()
    {
        { "WellKnown_GetAuthorizationServerMetadata", "GET", "/.well-known/oauth-authorization-server" },
        { "WellKnown_GetProtectedResourceMetadata", "GET", "/.well-known/oauth-protected-resource" },
        { "OAuth_Authorize", "GET", "/v2/oauth/authorize" },
        { "OAuth_GetConsent", "GET", "/v2/oauth/consent/1" },
        { "OAuth_CreateGrant", "POST", "/v2/oauth/grants" },
        { "OAuth_Introspect", "POST", "/v2/oauth/introspect" },
        { "OAuth_GetJwks", "GET", "/v2/oauth/jwks" },
        { "OAuth_Register", "POST", "/v2/oauth/register" },
        { "OAuth_Token", "POST", "/v2/oauth/token" },
        { ListOperation, "GET", ListPath },
        { "OAuthClients_Create", "POST", ListPath },
        { "OAuthClients_Get", "GET", "/v2/oauth_clients/1" },
        { "OAuthClients_Update", "PUT", "/v2/oauth_clients/1" },
        { "OAuthClients_Delete", "DELETE", "/v2/oauth_clients/1" },
        { "OAuthGrants_List", "GET", "/v2/oauth_grants" },
        { "OAuthGrants_Get", "GET", "/v2/oauth_grants/1" },
        { "OAuthGrants_Revoke", "DELETE", "/v2/oauth_grants/1" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Each_operation_can_be_told_to_fail_and_no_other_fails_with_it(string operation, string method, string path)
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        foreach (var other in Requests.Select(request => (string)request[0]).Where(other => other != operation))
        {
            sandbox.Server.Fail(other, SandboxFailure.Reset);
        }

        sandbox.Server.Fail(operation, SandboxFailure.ServerError);

        Assert.Equal(500, (await sandbox.SendAsync(new HttpMethod(method), path)).Status);
        Assert.NotEqual(500, (await sandbox.SendAsync(new HttpMethod(method), path)).Status);
    }

    [Fact]
    public void The_operations_are_those_of_the_document()
    {
        using var document = new StreamReader(typeof(FailureTests).Assembly.GetManifestResourceStream("telnyx-oauth.yaml")!);

        Assert.Equal(
            OperationId().Matches(document.ReadToEnd()).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            Requests.Select(request => (string)request[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Too_many_requests_are_refused_as_often_as_asked_for_with_the_time_to_wait()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail(ListOperation, SandboxFailure.TooManyRequests(TimeSpan.FromSeconds(7)), times: 2);

        for (var call = 0; call < 2; call++)
        {
            var refused = await sandbox.CallAsync(ListPath);

            Assert.Equal(429, refused.Status);
            Assert.Equal(TimeSpan.FromSeconds(7), refused.Response.Headers.RetryAfter!.Delta);
            Assert.Equal("10011", (string)refused.Json["errors"]![0]!["code"]!);
        }

        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    [Fact]
    public async Task Failures_follow_each_other_at_each_path_of_the_operation_until_they_are_taken_back()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail(ListOperation, SandboxFailure.ServerError);
        sandbox.Server.Fail(ListOperation, SandboxFailure.TooManyRequests(TimeSpan.Zero), times: 1000);

        Assert.Equal(500, (await sandbox.CallAsync("/v2/oauth/clients")).Status);
        Assert.Equal(429, (await sandbox.CallAsync(ListPath)).Status);
        sandbox.Server.StopFailing();
        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    [Fact]
    public async Task What_fails_changes_nothing()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail("OAuthClients_Create", SandboxFailure.ServerError);

        Assert.Equal(500, (await sandbox.CallAsync(HttpMethod.Post, ListPath, SandboxFixture.ClientBody())).Status);

        Assert.Empty((await sandbox.CallAsync(ListPath)).Data.AsArray());
    }

    [Fact]
    public async Task A_call_that_stalls_ends_when_the_client_gives_up()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail(ListOperation, SandboxFailure.Stall());
        using var connection = await RawConnection.OpenAsync(sandbox.Server);
        await connection.SendAsync(ListPath);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.ReadAsync(TimeSpan.FromMilliseconds(50)));

        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    [Fact]
    public async Task A_call_that_stalls_does_so_no_longer_than_its_limit()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail(ListOperation, SandboxFailure.Stall(TimeSpan.FromMilliseconds(1)));

        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.CallAsync(ListPath).WithinAsync(Limits.Step, "The end of the stall"));
    }

    [Fact]
    public async Task A_server_that_stops_ends_the_calls_that_stall()
    {
        var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail(ListOperation, SandboxFailure.Stall(TimeSpan.FromHours(1)));
        using var connection = await RawConnection.OpenAsync(sandbox.Server);
        await connection.SendAsync(ListPath);

        await sandbox.DisposeAsync();

        Assert.Empty(await connection.ReadAsync(Limits.Step));
    }

    [Fact]
    public async Task A_connection_is_reset_without_a_byte_of_a_response()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        sandbox.Server.Fail(ListOperation, SandboxFailure.Reset);
        using var connection = await RawConnection.OpenAsync(sandbox.Server);
        await connection.SendAsync(ListPath);

        Assert.Empty(await connection.ReadAsync(Limits.Step));
        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_by_name()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        var server = sandbox.Server;

        var unknown = Assert.Throws<ArgumentException>("operation", () => server.Fail("OAuthClients.ListAsync", SandboxFailure.Reset));
        Assert.Contains("OAuthClients_List, OAuthClients_Create", unknown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("operation", () => server.Fail(null!, SandboxFailure.Reset));
        Assert.Throws<ArgumentNullException>("failure", () => server.Fail(ListOperation, null!));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => server.Fail(ListOperation, SandboxFailure.Reset, 0));
        Assert.Throws<ArgumentOutOfRangeException>("times", () => server.Fail(ListOperation, SandboxFailure.Reset, 1001));
        Assert.Throws<ArgumentOutOfRangeException>("retryAfter", () => SandboxFailure.TooManyRequests(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("retryAfter", () => SandboxFailure.TooManyRequests(TimeSpan.FromSeconds(1.5)));
        Assert.Throws<ArgumentOutOfRangeException>("retryAfter", () => SandboxFailure.TooManyRequests(TimeSpan.FromSeconds((24 * 60 * 60) + 1)));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => SandboxFailure.Stall(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => SandboxFailure.Stall(TimeSpan.FromHours(1.01)));

        for (var planned = 0; planned < 100; planned++)
        {
            server.Fail(ListOperation, SandboxFailure.Reset);
        }

        Assert.Throws<InvalidOperationException>(() => server.Fail(ListOperation, SandboxFailure.Reset));
    }

    [Fact]
    public void A_failure_names_itself()
    {
        Assert.Equal("TooManyRequests (2 s)", SandboxFailure.TooManyRequests(TimeSpan.FromSeconds(2)).ToString());
        Assert.Equal("Stall (300 s)", SandboxFailure.Stall().ToString());
        Assert.Equal("Reset", SandboxFailure.Reset.ToString());
    }

    [Theory]
    [InlineData("""{"operation":"OAuthClients_List","failure":"too_many_requests","retry_after":3}""", 429, 3)]
    [InlineData("""{"operation":"OAuthClients_List","failure":"server_error","times":1}""", 500, null)]
    [InlineData("""{"operation":"OAuthClients_List","failure":"reset"}""", null, null)]
    [InlineData("""{"operation":"OAuthClients_List","failure":"stall","stall_limit":1}""", null, null)]
    public async Task A_program_can_ask_for_failures_too(string body, int? status, int? retryAfter)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        Assert.Equal(204, (await PlanAsync(sandbox, body)).Status);

        if (status is null)
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.CallAsync(ListPath).WithinAsync(Limits.Step, "The failure"));
        }
        else
        {
            var failed = await sandbox.CallAsync(ListPath);
            Assert.Equal(status, failed.Status);
            Assert.Equal(retryAfter, (int?)failed.Response.Headers.RetryAfter?.Delta?.TotalSeconds);
        }

        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    [Fact]
    public async Task A_program_can_take_the_failures_back()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        await PlanAsync(sandbox, """{"operation":"OAuthClients_List","failure":"server_error","times":1000}""");

        Assert.Equal(500, (await sandbox.CallAsync(ListPath)).Status);
        Assert.Equal(204, (await sandbox.CallAsync(HttpMethod.Delete, "/sandbox/failures")).Status);
        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    [Theory]
    [InlineData("""{"operation":"OAuthClients.ListAsync","failure":"reset"}""", "operation must be one of WellKnown_GetAuthorizationServerMetadata, ")]
    [InlineData("""{"operation":1,"failure":"reset"}""", "operation must be a string")]
    [InlineData("""{"failure":"reset"}""", "operation is required")]
    [InlineData("""{"operation":"OAuth_Token"}""", "failure is required")]
    [InlineData("""{"operation":"OAuth_Token","failure":"slow"}""", "failure must be one of too_many_requests, server_error, stall, reset")]
    [InlineData("""{"operation":"OAuth_Token","failure":"reset","times":0}""", "times must be a whole number from 1 to 1000")]
    [InlineData("""{"operation":"OAuth_Token","failure":"reset","times":1.5}""", "times must be a whole number from 1 to 1000")]
    [InlineData("""{"operation":"OAuth_Token","failure":"reset","times":99999999999}""", "times must be a whole number from 1 to 1000")]
    [InlineData("""{"operation":"OAuth_Token","failure":"too_many_requests"}""", "retry_after is required")]
    [InlineData("""{"operation":"OAuth_Token","failure":"too_many_requests","retry_after":86401}""", "retry_after must be a whole number from 0 to 86400")]
    [InlineData("""{"operation":"OAuth_Token","failure":"reset","retry_after":1}""", "retry_after is for too_many_requests alone")]
    [InlineData("""{"operation":"OAuth_Token","failure":"stall","stall_limit":3601}""", "stall_limit must be a whole number from 1 to 3600")]
    [InlineData("""{"operation":"OAuth_Token","failure":"reset","stall_limit":1}""", "stall_limit is for stall alone")]
    [InlineData("""{"operation":"OAuth_Token","failure":"reset","path":"/"}""", "path is not a known member")]
    public async Task What_makes_no_sense_over_the_wire_is_explained(string body, string explanation)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await PlanAsync(sandbox, body);

        Assert.Equal(422, response.Status);
        Assert.Equal("invalid_request", response.Error);
        Assert.StartsWith(explanation, response.Text("error_description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_an_operation_is_full_at_a_hundred()
    {
        await using var sandbox = await SandboxFixture.StartAsync();
        const string Body = """{"operation":"OAuth_Token","failure":"reset"}""";
        for (var planned = 0; planned < 100; planned++)
        {
            Assert.Equal(204, (await PlanAsync(sandbox, Body)).Status);
        }

        Assert.Equal(422, (await PlanAsync(sandbox, Body)).Status);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task Whoever_lacks_the_key_plans_nothing(string method)
    {
        await using var sandbox = await SandboxFixture.StartAsync();

        var response = await sandbox.SendAsync(
            new HttpMethod(method), "/sandbox/failures", SandboxFixture.Json("""{"operation":"OAuthClients_List","failure":"server_error"}"""));

        Assert.Equal(401, response.Status);
        Assert.Equal(200, (await sandbox.CallAsync(ListPath)).Status);
    }

    private static Task<SandboxResponse> PlanAsync(SandboxFixture sandbox, string body) =>
        sandbox.CallAsync(HttpMethod.Post, "/sandbox/failures", JsonNode.Parse(body));

    [GeneratedRegex(@"^ +operationId: (\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationId();

    /// <summary>A connection on which nothing is sent or expected but what the test says.</summary>
    private sealed class RawConnection : IDisposable
    {
        private readonly TcpClient _client = new();
        private readonly SandboxServer _server;

        private RawConnection(SandboxServer server) => _server = server;

        public static async Task<RawConnection> OpenAsync(SandboxServer server)
        {
            var connection = new RawConnection(server);
            await connection._client.ConnectAsync(server.Origin.Host, server.Origin.Port);
            return connection;
        }

        public async Task SendAsync(string path) => await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {_server.Origin.Authority}\r\nAuthorization: Bearer {_server.ApiKey}\r\n\r\n"));

        /// <summary>Reads until the server ends the connection, in order or not.</summary>
        public async Task<byte[]> ReadAsync(TimeSpan limit)
        {
            using var limited = new CancellationTokenSource(limit);
            using var read = new MemoryStream();
            try
            {
                await _client.GetStream().CopyToAsync(read, limited.Token);
            }
            catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
            {
                // An aborted connection, which the caller sees by what did not come.
            }

            return read.ToArray();
        }

        public void Dispose() => _client.Dispose();
    }
}
