using System;
using System.Collections.Concurrent;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>Tokens from a source that the user brings.</summary>
public class UserTokenSourceTests
{
    [Fact]
    public async Task The_source_is_asked_where_a_token_is_needed_and_nowhere_else()
    {
        var source = new Source("own");
        using var server = new TokenServer(options => options.TokenSource = source);

        foreach (var call in Operations.All.Values)
        {
            await call(server.Client, default);
        }

        // The client's own token request is one of the operations, and there is no other.
        Assert.Single(server.TokenRequests);
        Assert.Equal(10, source.Asked);
        Assert.Equal(10, Array.FindAll(server.Authorizations, authorization => authorization == "Bearer own").Length);
        Assert.All(server.Calls, call => Assert.True(
            call.Authorization is null or "Bearer own" || call.Address.EndsWith("/introspect", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_source_comes_before_a_key_in_the_environment()
    {
        using var server = new Server();
        using var client = new TelnyxOAuthClientOptions { TokenSource = new Source("own"), HttpClient = server.HttpClient }
            .CreateClient(name => name == "TELNYX_API_KEY" ? "ENV" : null);

        await client.OAuthClients.ListAsync();

        Assert.Equal("Bearer own", server.Request.Authorization);
    }

    [Fact]
    public void A_key_and_a_source_are_one_too_many()
    {
        var exception = Assert.Throws<ArgumentException>("options", () => new Server(change: options => options.TokenSource = new Source("own")));

        Assert.Contains("ApiKey", exception.Message, StringComparison.Ordinal);
        Assert.Contains("TokenSource", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("KEY", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_replaces_a_refused_token_has_the_call_repeated_once()
    {
        var source = new Source("t1") { Replacement = "t2" };
        using var server = new TokenServer(options => options.TokenSource = source);
        server.Refuse("t1");

        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["Bearer t1", "Bearer t2"], server.Authorizations);
        Assert.Equal(["t1"], source.Refused);
    }

    [Fact]
    public async Task A_source_that_cannot_replace_a_refused_token_leaves_the_refusal()
    {
        var source = new Source("t1");
        using var server = new TokenServer(options => options.TokenSource = source);
        server.Refuse("t1");

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => server.Client.OAuthClients.ListAsync());

        Assert.Single(server.Calls);
        Assert.Equal(["t1"], source.Refused);
    }

    [Fact]
    public async Task By_default_a_source_replaces_nothing()
    {
        using var server = new TokenServer(options => options.TokenSource = new FixedTokenSource("t1"));
        server.Refuse("t1");

        await Assert.ThrowsAnyAsync<UnauthorizedException>(() => server.Client.OAuthClients.ListAsync());

        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task A_failure_of_the_source_is_the_calls_own_and_nothing_is_sent()
    {
        var failure = new TimeoutException("The vault does not respond.");
        var source = new Source("t1") { Failure = failure };
        using var server = new TokenServer(options => (options.TokenSource, options.MaxRetries) = (source, 2));

        Assert.Same(failure, await Assert.ThrowsAsync<TimeoutException>(() => server.Client.OAuthClients.ListAsync()));
        Assert.Empty(server.Calls);
        source.Failure = null;
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["Bearer t1"], server.Authorizations);
    }

    [Theory]
    [InlineData("hush\r\nX-Other: 1")]
    [InlineData("hush\n")]
    [InlineData("hüsh")]
    [InlineData("hush hush")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_token_that_cannot_be_sent_is_refused_and_never_shown(string? token)
    {
        using var server = new TokenServer(options => options.TokenSource = new Source(token!));

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => server.Client.OAuthClients.ListAsync());

        Assert.True(exception is ArgumentException or InvalidOperationException, exception.ToString());
        Assert.All(["hush", "hüsh", "X-Other"], part => Assert.DoesNotContain(part, exception.ToString(), StringComparison.Ordinal));
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task The_source_hears_when_the_caller_gives_up()
    {
        using var giveUp = new CancellationTokenSource();
        var source = new Source("t1") { IsSilent = true };
        using var server = new TokenServer(options => options.TokenSource = source);

        var call = server.Client.OAuthClients.ListAsync(cancellationToken: giveUp.Token);
        await giveUp.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(giveUp.Token, exception.CancellationToken);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task A_source_that_stays_silent_ends_the_call_in_time()
    {
        using var server = new TokenServer(options =>
        {
            options.TokenSource = new Source("t1") { IsSilent = true };
            options.TotalTimeout = TimeSpan.FromSeconds(5);
        });

        var call = server.Client.OAuthClients.ListAsync();
        server.Clock.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<ApiTimeoutException>(() => call);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Each_attempt_asks_the_source()
    {
        var source = new Source("t1");
        using var server = new TokenServer(options => (options.TokenSource, options.MaxRetries) = (source, 1));
        server.AnswerCall = request =>
        {
            source.Token = "t2";
            return Task.FromResult(TokenServer.Json(LeastResponse.To(request), server.Calls.Length == 1 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK));
        };

        await server.Client.OAuthClients.ListAsync();

        Assert.Equal(["Bearer t1", "Bearer t2"], server.Authorizations);
    }

    private sealed class Source(string token) : TokenSource
    {
        private int _asked;

        internal string Token { get; set; } = token;

        internal string? Replacement { get; init; }

        internal Exception? Failure { get; set; }

        internal int Asked => _asked;

        internal ConcurrentQueue<string> Refused { get; } = [];

        /// <summary>Whether it never responds.</summary>
        internal bool IsSilent { get; init; }

        public override async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            if (IsSilent)
            {
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }

            return Failure is null ? Token : throw Failure;
        }

        public override ValueTask<bool> TryReplaceAsync(string token, CancellationToken cancellationToken)
        {
            Refused.Enqueue(token);
            Token = Replacement ?? Token;
            return new ValueTask<bool>(Replacement is not null);
        }
    }
}
