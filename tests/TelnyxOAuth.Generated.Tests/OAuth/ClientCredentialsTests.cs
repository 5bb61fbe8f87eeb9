using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>A client of an id and a secret: how its tokens are requested.</summary>
public class ClientCredentialsTests
{
    private const int Many = 1000;

    [Fact]
    public async Task The_first_call_requests_a_token_and_the_next_one_uses_it()
    {
        using var server = new TokenServer();

        await server.Client.OAuthClients.ListAsync();
        await server.Client.OAuthGrants.ListAsync();

        var request = Assert.Single(server.TokenRequests);
        Assert.Equal(("POST", "https://api.telnyx.com/v2/oauth/token"), (request.Method, request.Address));
        Assert.Equal(("Basic aWQ6c2VjcmV0", "application/x-www-form-urlencoded"), (request.Authorization, request.ContentType));
        Assert.Equal("grant_type=client_credentials", request.Body);
        Assert.Equal(["Bearer t1", "Bearer t1"], server.Authorizations);
    }

    [Fact]
    public async Task The_scope_of_the_options_is_asked_for()
    {
        using var server = new TokenServer(options => options.Scope = "admin voice");

        await server.Client.OAuthClients.ListAsync();

        Assert.Equal("grant_type=client_credentials&scope=admin+voice", Assert.Single(server.TokenRequests).Body);
    }

    [Fact]
    public async Task A_token_request_is_authenticated_by_the_form_on_request()
    {
        using var server = new TokenServer(options => options.ClientAuthentication = TokenEndpointAuthMethod.ClientSecretPost);

        await server.Client.OAuthClients.ListAsync();

        var request = Assert.Single(server.TokenRequests);
        Assert.Null(request.Authorization);
        Assert.Equal("grant_type=client_credentials&client_id=id&client_secret=secret", request.Body);
    }

    [Fact]
    public async Task Public_operations_request_no_token()
    {
        using var server = new TokenServer();

        await server.Client.WellKnown.GetAuthorizationServerMetadataAsync();
        await server.Client.OAuth.GetJwksAsync();
        await server.Client.OAuth.RegisterAsync(new ClientRegistrationRequest());
        await server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "a" });

        Assert.Empty(server.TokenRequests);
        Assert.Equal(["none", "none", "none", "Basic aWQ6c2VjcmV0"], server.Authorizations);
    }

    [Fact]
    public async Task Many_calls_that_wait_for_the_first_token_cause_one_request()
    {
        using var server = new TokenServer();
        var token = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = _ => token.Task;

        var calls = server.StartCalls(Many);
        Assert.All(calls, call => Assert.False(call.IsCompleted));
        token.SetResult(TokenServer.Token("t"));
        await Task.WhenAll(calls);

        Assert.Single(server.TokenRequests);
        Assert.Equal(Enumerable.Repeat("Bearer t", Many), server.Authorizations);
    }

    [Fact]
    public async Task Many_calls_from_many_threads_cause_one_request()
    {
        using var server = new TokenServer();
        var calls = new Task[Many];

        Parallel.For(0, Many, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => calls[i] = server.Client.OAuthClients.ListAsync());
        await Task.WhenAll(calls);

        Assert.Single(server.TokenRequests);
        Assert.Equal(Enumerable.Repeat("Bearer t1", Many), server.Authorizations);
    }

    [Fact]
    public async Task Calls_through_views_of_the_client_share_its_token()
    {
        using var server = new TokenServer();
        using var view = server.Client.WithOptions(new RequestOptions { MaxRetries = 1 });

        await Task.WhenAll(
            server.Client.OAuthClients.ListAsync(),
            view.OAuthClients.ListAsync(),
            server.Client.OAuthGrants.WithOptions(new RequestOptions { MaxRetries = 2 }).ListAsync());

        Assert.Single(server.TokenRequests);
        Assert.Equal(Enumerable.Repeat("Bearer t1", 3), server.Authorizations);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_that_wait_and_the_next_calls_cause_one_more_request()
    {
        using var server = new TokenServer();
        var failure = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = number => number == 1 ? failure.Task : Task.FromResult(TokenServer.Token("t"));

        var calls = server.StartCalls(Many);
        failure.SetResult(TokenServer.Json("""{"error":"server_error"}""", HttpStatusCode.InternalServerError));
        foreach (var call in calls)
        {
            Assert.Equal("OAuth.Token", (await Assert.ThrowsAnyAsync<ServerErrorException>(() => call)).OperationName);
        }

        Assert.Single(server.TokenRequests);
        Assert.Empty(server.Calls);
        await Task.WhenAll(server.StartCalls(Many));
        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal(Enumerable.Repeat("Bearer t", Many), server.Authorizations);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData(HttpStatusCode.BadRequest, "invalid_scope")]
    public async Task A_refusal_of_the_client_is_the_token_endpoints_typed_failure_and_not_repeated(HttpStatusCode status, string error)
    {
        using var server = new TokenServer(options => options.MaxRetries = 2);
        server.RespondToToken = _ => Task.FromResult(TokenServer.Json($$"""{"error":"{{error}}"}""", status));

        var exception = await Assert.ThrowsAnyAsync<ApiResponseException>(() => server.Client.OAuthClients.ListAsync());

        Assert.Equal(("OAuth.Token", status, error), (exception.OperationName, exception.StatusCode, exception.ErrorCode));
        Assert.Single(server.TokenRequests);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("aWQ6c2VjcmV0", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_endpoint_that_says_when_to_come_back_is_asked_again_then_once_for_all()
    {
        using var server = new TokenServer(options => options.MaxRetries = 2);
        server.RespondToToken = number =>
        {
            if (number > 1)
            {
                return Task.FromResult(TokenServer.Token("t"));
            }

            var busy = TokenServer.Json("{}", HttpStatusCode.ServiceUnavailable);
            busy.Headers.TryAddWithoutValidation("Retry-After", "7");
            return Task.FromResult(busy);
        };

        await Task.WhenAll(server.StartCalls(Many));

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal([TimeSpan.FromSeconds(7)], server.Clock.Pauses);
        Assert.Equal(Many, server.Calls.Length);
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_end_the_request_of_the_others()
    {
        using var server = new TokenServer();
        using var giveUp = new CancellationTokenSource();
        var token = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = _ => token.Task;

        var first = server.Client.OAuthClients.ListAsync(cancellationToken: giveUp.Token);
        var other = server.Client.OAuthClients.ListAsync();
        await giveUp.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(other.IsCompleted);
        token.SetResult(TokenServer.Token("t"));
        await other;

        Assert.Equal(giveUp.Token, exception.CancellationToken);
        Assert.Single(server.TokenRequests);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_call_waits_for_the_token_in_its_own_time_and_does_not_end_the_request_of_the_others()
    {
        using var server = new TokenServer();
        var token = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = _ => token.Task;

        var hasty = server.Client.OAuthClients.WithOptions(new RequestOptions { TotalTimeout = TimeSpan.FromSeconds(5) }).ListAsync();
        var other = server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<ApiTimeoutException>(() => hasty);
        Assert.False(other.IsCompleted);
        token.SetResult(TokenServer.Token("t"));
        await other;

        Assert.Single(server.TokenRequests);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_token_that_nobody_waits_for_any_more_is_kept()
    {
        using var server = new TokenServer();
        using var giveUp = new CancellationTokenSource();
        var token = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = _ => token.Task;

        var only = server.Client.OAuthClients.ListAsync(cancellationToken: giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        token.SetResult(TokenServer.Token("t"));
        await server.Client.OAuthClients.ListAsync();

        Assert.Single(server.TokenRequests);
        Assert.Equal(["Bearer t"], server.Authorizations);
    }

    public static TheoryData<string, string> UnusableResponses => new()
    {
        { """{"access_token":"hush","token_type":"mac","expires_in":3600}""", "'mac'" },
        { """{"access_token":"hush","token_type":"N_A","expires_in":3600}""", "'N_A'" },
        { """{"access_token":"","token_type":"Bearer","expires_in":3600}""", "without an access token" },
        { """{"token_type":"Bearer","expires_in":3600}""", "without an access token" },
        { """{"access_token":"hush\r\nX-Other: 1","token_type":"Bearer","expires_in":3600}""", "at index 4" },
        { """{"access_token":"hush","token_type":"DPoP","expires_in":3600}""", "'DPoP'" },
        { """{"access_token":"hush","token_type":1,"expires_in":3600}""", "not a text" },
        { """{"access_token":["hush"],"token_type":"Bearer","expires_in":3600}""", "not a text" },
        { """{"access_token":null,"token_type":"Bearer"}""", "without an access token" },
        { "{}", "without an access token" },
        { "[]", "not a JSON object" },
        { "\"hush\"", "not a JSON object" },
        { "null", "null" },
        { "", "empty" },
        { "hush", "malformed" },
        { """{"error":"invalid_client","error_description":"hush"}""", "'invalid_client'" },
        { """{"error":{"code":"hush"}}""", "is an error" },
        { """{"error":"invalid_client","access_token":"hush"}""", "'invalid_client'" },
        { """{"access_token":"hush hush","token_type":"Bearer","expires_in":3600}""", "at index 4" },
        { """{"access_token":"hüsh","token_type":"Bearer","expires_in":3600}""", "at index 1" },
    };

    [Theory]
    [MemberData(nameof(UnusableResponses))]
    public async Task A_token_that_cannot_be_used_is_refused_never_shown_and_not_held(string response, string reason)
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(number == 1 ? TokenServer.Json(response) : TokenServer.Token("t"));

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => server.Client.OAuthClients.ListAsync());
        Assert.Empty(server.Calls);
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(("OAuth.Token", HttpStatusCode.OK), (exception.OperationName, exception.StatusCode));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.All(["hush", "hüsh"], part => Assert.DoesNotContain(part, exception.ToString(), StringComparison.Ordinal));
        Assert.Equal(["Bearer t"], server.Authorizations);
    }

    [Theory]
    [MemberData(nameof(UnusableResponses))]
    public async Task A_token_that_never_can_be_used_is_not_requested_by_every_call(string response, string reason)
    {
        using var server = new TokenServer();
        server.RespondToToken = _ => Task.FromResult(TokenServer.Json(response));

        for (var i = 0; i < Many; i++)
        {
            var exception = await Assert.ThrowsAsync<ApiContentException>(() => server.Client.OAuthClients.ListAsync());
            Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_token_endpoint_that_goes_on_failing_is_asked_ever_less_often_and_at_once_when_it_has_recovered()
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(number is < 9 or 10 ? TokenServer.Json("{}", HttpStatusCode.InternalServerError) : TokenServer.Token("t", 1));
        var requests = new List<int>();

        for (var second = 0; second < 125; second++)
        {
            await Record.ExceptionAsync(() => server.Client.OAuthClients.ListAsync());
            while (requests.Count < server.TokenRequests.Length)
            {
                requests.Add(second);
            }

            server.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // The ninth succeeds, so the tenth starts to count anew.
        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 62, 92, 93, 94, 95], requests.Take(12));
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(3600, 30)]
    public async Task A_token_endpoint_that_says_when_to_come_back_is_left_alone_until_then_within_bounds(int wanted, int pause)
    {
        using var server = new TokenServer();
        server.RespondToToken = _ =>
        {
            var busy = TokenServer.Json("{}", HttpStatusCode.TooManyRequests);
            busy.Headers.TryAddWithoutValidation("Retry-After", $"{wanted}");
            return Task.FromResult(busy);
        };

        await Assert.ThrowsAnyAsync<TooManyRequestsException>(() => server.Client.OAuthClients.ListAsync());
        server.Clock.Advance(TimeSpan.FromSeconds(pause - 1));
        await Assert.ThrowsAnyAsync<TooManyRequestsException>(() => server.Client.OAuthClients.ListAsync());
        Assert.Single(server.TokenRequests);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<TooManyRequestsException>(() => server.Client.OAuthClients.ListAsync());
        Assert.Equal(2, server.TokenRequests.Length);
    }

    [Theory]
    [InlineData("3600.0", 3590)]
    [InlineData("\"3600\"", 3590)]
    [InlineData("3.6e3", 3590)]
    [InlineData("0.5", 1)]
    [InlineData("1e10", null)]
    [InlineData("1e300", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("0", null)]
    [InlineData("-0.0", null)]
    [InlineData("-1e10", null)]
    [InlineData("NaN", null)]
    [InlineData("\"soon\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("true", null)]
    [InlineData("{\"in\":1}", null)]
    [InlineData("[1]", null)]
    public async Task A_lifetime_is_read_whatever_it_looks_like_and_one_that_says_nothing_ends_when_the_token_is_refused(string lifetime, int? end)
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(TokenServer.Json($$"""{"access_token":"t{{number}}","token_type":"Bearer","expires_in":{{lifetime}}}"""));

        await server.Client.OAuthClients.ListAsync();
        await server.Client.OAuthClients.ListAsync();
        Assert.Single(server.TokenRequests);
        server.Clock.Advance(end is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromDays(3650));
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(end is null ? 1 : 2, server.TokenRequests.Length);
    }

    [Theory]
    [InlineData("\"token_type\":\"bearer\",")]
    [InlineData("\"token_type\":\"BEARER\",")]
    [InlineData("")]
    public async Task The_type_of_a_bearer_token_is_told_in_any_case_or_not_at_all(string type)
    {
        using var server = new TokenServer();
        server.RespondToToken = _ => Task.FromResult(TokenServer.Json($$"""{"access_token":"t",{{type}}"expires_in":60}"""));

        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["Bearer t"], server.Authorizations);
    }

    [Fact]
    public async Task The_log_tells_of_a_token_and_never_what_it_is()
    {
        using var server = new TokenServer();
        server.RespondToToken = _ => Task.FromResult(TokenServer.Token("hush"));

        await server.Client.OAuthClients.ListAsync();
        await server.Log.WaitForAsync(101);

        var line = Assert.Single(server.Log.Lines, line => line.Id == 101);
        Assert.Equal(LogLevel.Information, line.Level);
        Assert.Contains("3600", line.Text, StringComparison.Ordinal);
        Assert.Equal(TelnyxOAuthClient.TelemetryName, server.Log.Category);
        Assert.All(server.Log.Lines, text => Assert.All(
            (IEnumerable<string>)["hush", "secret", "aWQ6c2VjcmV0"],
            part => Assert.DoesNotContain(part, text.Text, StringComparison.Ordinal)));
    }
}
