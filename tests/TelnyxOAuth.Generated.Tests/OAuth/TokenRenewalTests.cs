using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>A client of an id and a secret: when its tokens are replaced.</summary>
public class TokenRenewalTests
{
    private const int Many = 1000;
    private const int Obtained = 101;
    private const int RenewalFailed = 102;

    [Theory]
    [InlineData(3600, 3299, 3300)]
    [InlineData(600, 479, 480)]
    [InlineData(10, 7, 8)]
    public async Task A_token_is_renewed_ahead_of_its_expiry_while_calls_go_on_with_it(int lifetime, int before, int at)
    {
        using var server = new TokenServer();
        var renewed = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = number => number == 1 ? Task.FromResult(TokenServer.Token("t1", lifetime)) : renewed.Task;

        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(before));
        await server.Client.OAuthClients.ListAsync();
        Assert.Single(server.TokenRequests);

        server.Clock.Advance(TimeSpan.FromSeconds(at - before));
        await Task.WhenAll(server.StartCalls(Many));
        Assert.Equal(Enumerable.Repeat("Bearer t1", Many + 2), server.Authorizations);

        renewed.SetResult(TokenServer.Token("t2"));
        await server.Log.WaitForAsync(Obtained, 2);
        await server.Client.OAuthClients.ListAsync();
        Assert.Equal("Bearer t2", server.Authorizations[^1]);
        Assert.Equal(2, server.TokenRequests.Length);
    }

    [Fact]
    public async Task A_renewal_ahead_that_fails_is_logged_not_thrown_and_not_repeated_by_every_call()
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(number switch
        {
            1 => TokenServer.Token("t1"),
            2 => TokenServer.Json("""{"error":"server_error","error_description":"out of order"}""", HttpStatusCode.InternalServerError),
            _ => TokenServer.Token("t3"),
        });
        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromMinutes(55));

        await server.Client.OAuthClients.ListAsync();
        await server.Log.WaitForAsync(RenewalFailed);
        await Task.WhenAll(server.StartCalls(Many));
        server.Clock.Advance(TimeSpan.FromSeconds(29));
        await server.Client.OAuthClients.ListAsync();
        Assert.Equal(2, server.TokenRequests.Length);

        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await server.Client.OAuthClients.ListAsync();
        await server.Log.WaitForAsync(Obtained, 2);
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(3, server.TokenRequests.Length);
        Assert.Equal([.. Enumerable.Repeat("Bearer t1", Many + 4), "Bearer t3"], server.Authorizations);
        var line = Assert.Single(server.Log.Lines, line => line.Id == RenewalFailed);
        Assert.Equal(LogLevel.Warning, line.Level);
        Assert.Contains(nameof(ServerErrorException), line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("t1", line.Text.Replace(nameof(ServerErrorException), "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("out of order", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_renewal_is_not_repeated_by_the_calls_that_follow()
    {
        var clock = new ManualTimeProvider();
        var log = new RecordedLog();
        var requests = 0;
        var source = ClientTokenSource.Create(
            () => Interlocked.Increment(ref requests) == 2
                ? Task.FromException<OAuthTokens>(new HttpRequestException())
                : Task.FromResult(new OAuthTokens("t", clock.GetUtcNow(), TimeSpan.FromHours(1))),
            clock,
            log, store: null, storeKey: "");
        await source.GetTokenAsync(default);
        clock.Advance(TimeSpan.FromMinutes(55));
        await source.GetTokenAsync(default);
        await log.WaitForAsync(RenewalFailed);

        for (var i = 0; i < Many; i++)
        {
            Assert.Equal("t", await source.GetTokenAsync(default));
        }

        // Waits for the request that is under way, if there is one.
        await source.TryReplaceAsync("another", default);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task A_token_that_is_refused_as_soon_as_it_came_is_replaced()
    {
        TokenSource? source = null;
        var clock = new ManualTimeProvider();
        var requests = 0;
        var refusal = new TaskCompletionSource<bool>();
        source = ClientTokenSource.Create(
            () => Task.FromResult(new OAuthTokens("t" + Interlocked.Increment(ref requests), clock.GetUtcNow(), TimeSpan.FromHours(1))),
            clock,
            new RefusingLog(() => refusal.TrySetResult(source!.TryReplaceAsync("t1", default).AsTask().Wait(TimeSpan.FromSeconds(30)))), store: null, storeKey: "");

        await source.GetTokenAsync(default);

        Assert.True(await refusal.Task);
        Assert.Equal("t2", await source.GetTokenAsync(default));
    }

    [Fact]
    public async Task A_renewal_ahead_that_fails_needs_no_logger()
    {
        using var server = new TokenServer(options => options.LoggerFactory = null);
        server.RespondToToken = number => number == 1
            ? Task.FromResult(TokenServer.Token("t1"))
            : Task.FromResult(TokenServer.Json("{}", HttpStatusCode.InternalServerError));
        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromMinutes(55));

        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["Bearer t1", "Bearer t1"], server.Authorizations);
    }

    [Theory]
    [InlineData(3600, 3590)]
    [InlineData(50, 45)]
    public async Task Near_its_end_a_token_is_not_sent_any_more_and_calls_wait_for_the_new_one(int lifetime, int end)
    {
        using var server = new TokenServer();
        var renewed = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = number => number == 1 ? Task.FromResult(TokenServer.Token("t1", lifetime)) : renewed.Task;
        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(end));

        var calls = server.StartCalls(Many);
        Assert.Single(server.Calls);
        Assert.All(calls, call => Assert.False(call.IsCompleted));
        renewed.SetResult(TokenServer.Token("t2"));
        await Task.WhenAll(calls);

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal([.. Enumerable.Repeat("Bearer t2", Many).Prepend("Bearer t1")], server.Authorizations);
    }

    [Fact]
    public async Task Calls_that_find_the_token_at_its_end_join_the_renewal_that_was_started_ahead()
    {
        using var server = new TokenServer();
        var renewed = new TaskCompletionSource<HttpResponseMessage>();
        server.RespondToToken = number => number == 1 ? Task.FromResult(TokenServer.Token("t1", 100)) : renewed.Task;
        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(80));
        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(10));

        var calls = server.StartCalls(Many);
        renewed.SetResult(TokenServer.Token("t2"));
        await Task.WhenAll(calls);

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal(Enumerable.Repeat("Bearer t2", Many), server.Authorizations.Skip(2));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"expires_in\":0")]
    [InlineData(",\"expires_in\":-1")]
    [InlineData(",\"expires_in\":null")]
    public async Task A_token_without_a_lifetime_is_used_until_it_is_refused(string lifetime)
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(TokenServer.Json($$"""{"access_token":"t{{number}}","token_type":"Bearer"{{lifetime}}}"""));

        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromDays(3650));
        await server.Client.OAuthClients.ListAsync();
        server.Refuse("t1");
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal(["Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2"], server.Authorizations);
    }

    [Fact]
    public async Task The_longest_lifetime_is_no_overflow()
    {
        using var server = new TokenServer();
        server.RespondToToken = _ => Task.FromResult(TokenServer.Token("t", int.MaxValue));

        await server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromDays(3650));
        await server.Client.OAuthClients.ListAsync();

        Assert.Single(server.TokenRequests);
    }

    [Fact]
    public async Task A_token_that_lasts_a_second_serves_the_calls_that_wait_for_it()
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(TokenServer.Token("t" + number, 1));

        await Task.WhenAll(server.StartCalls(Many));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal([.. Enumerable.Repeat("Bearer t1", Many), "Bearer t2"], server.Authorizations);
    }

    [Theory]
    [InlineData("OAuthClients.List")]
    [InlineData("OAuthClients.Create")]
    [InlineData("OAuthClients.Delete")]
    [InlineData("OAuth.CreateGrant")]
    public async Task A_refused_token_is_renewed_once_and_the_call_repeated_once_whatever_its_method(string operation)
    {
        using var server = new TokenServer();
        server.Refuse("t1");

        await Operations.All[operation](server.Client, default);

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal(["Bearer t1", "Bearer t2"], server.Authorizations);
        Assert.Equal(server.Calls[0] with { Authorization = null }, server.Calls[1] with { Authorization = null });
    }

    [Fact]
    public async Task Many_calls_with_the_same_refused_token_cause_one_renewal()
    {
        using var server = new TokenServer();
        await server.Client.OAuthClients.ListAsync();
        var allSent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var refused = 0;
        server.AnswerCall = async request =>
        {
            if (request.Headers.Authorization?.Parameter != "t1")
            {
                return TokenServer.Json(LeastResponse.To(request));
            }

            if (System.Threading.Interlocked.Increment(ref refused) == Many)
            {
                allSent.SetResult();
            }

            await allSent.Task.WithinAsync(Limits.Step, "Sending all calls");
            return TokenServer.Refusal();
        };

        await Task.WhenAll(server.StartCalls(Many));

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal(Many + 1, server.Authorizations.Count(authorization => authorization == "Bearer t1"));
        Assert.Equal(Many, server.Authorizations.Count(authorization => authorization == "Bearer t2"));
    }

    [Fact]
    public async Task A_late_refusal_of_a_token_that_was_replaced_causes_no_renewal()
    {
        using var server = new TokenServer();
        var late = new TaskCompletionSource<HttpResponseMessage>();
        server.AnswerCall = request => server.Calls.Length == 1 ? late.Task : Task.FromResult(TokenServer.Json(LeastResponse.To(request)));
        var slow = server.Client.OAuthClients.ListAsync();
        await server.Log.WaitForAsync(Obtained);
        await server.Client.OAuthGrants.ListAsync();
        server.Refuse("t1");
        await server.Client.OAuthGrants.ListAsync();
        Assert.Equal(2, server.TokenRequests.Length);

        late.SetResult(TokenServer.Refusal());
        await slow;

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal("Bearer t2", server.Authorizations[^1]);
    }

    [Fact]
    public async Task A_second_refusal_is_thrown()
    {
        using var server = new TokenServer(options => options.MaxRetries = 2);
        server.AnswerCall = _ => Task.FromResult(TokenServer.Refusal());

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => server.Client.OAuthClients.ListAsync());

        Assert.Equal(2, server.TokenRequests.Length);
        Assert.Equal(["Bearer t1", "Bearer t2"], server.Authorizations);
    }

    [Fact]
    public async Task The_same_token_once_more_is_not_worth_a_repetition()
    {
        using var server = new TokenServer();
        server.RespondToToken = _ => Task.FromResult(TokenServer.Token("t"));
        server.AnswerCall = _ => Task.FromResult(TokenServer.Refusal());

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => server.Client.OAuthClients.ListAsync());

        Assert.Single(server.Calls);
        Assert.Equal(2, server.TokenRequests.Length);
    }

    [Theory]
    [InlineData("Bearer error=\"invalid_request\"", 1)]
    [InlineData("Bearer realm=\"r\", error=\"insufficient_scope\", scope=\"admin\"", 1)]
    [InlineData("Bearer realm=\"r\", error=\"invalid_token\", error_description=\"expired\"", 2)]
    [InlineData("Bearer realm=\"r\"", 2)]
    [InlineData(null, 2)]
    public async Task A_refusal_is_answered_with_a_renewal_where_it_may_blame_the_token(string? challenge, int calls)
    {
        using var server = new TokenServer();
        server.AnswerCall = _ => Task.FromResult(TokenServer.Refusal(challenge));

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => server.Client.OAuthClients.ListAsync());

        Assert.Equal(calls, server.Calls.Length);
        Assert.Equal(calls, server.TokenRequests.Length);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_the_calls_failure_and_the_next_call_renews_again()
    {
        using var server = new TokenServer();
        server.RespondToToken = number => Task.FromResult(number == 2
            ? TokenServer.Json("""{"error":"server_error"}""", HttpStatusCode.InternalServerError)
            : TokenServer.Token("t" + number));
        server.Refuse("t1");

        var exception = await Assert.ThrowsAnyAsync<ServerErrorException>(() => server.Client.OAuthClients.ListAsync());
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal("OAuth.Token", exception.OperationName);
        Assert.Equal(["Bearer t1", "Bearer t3"], server.Authorizations);
    }

    [Fact]
    public async Task The_renewal_counts_as_no_retry()
    {
        using var server = new TokenServer(options => options.MaxRetries = 1);
        var responses = 0;
        server.AnswerCall = request => Task.FromResult(++responses switch
        {
            1 => TokenServer.Refusal(),
            2 => TokenServer.Json("{}", HttpStatusCode.InternalServerError),
            _ => TokenServer.Json(LeastResponse.To(request)),
        });

        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["Bearer t1", "Bearer t2", "Bearer t2"], server.Authorizations);
        Assert.Single(server.Clock.Pauses);
    }

    /// <summary>Does something when the first token is held, before the request that brought it has ended.</summary>
    private sealed class RefusingLog(Action refuse) : ILogger
    {
        private int _lines;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == Obtained && Interlocked.Increment(ref _lines) == 1)
            {
                refuse();
            }
        }
    }
}
