using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Calls;

/// <summary>What follows where the server refuses a credential that may be renewed.</summary>
public class RenewalTests
{
    private readonly ManualTimeProvider _clock = new();

    [Theory]
    [InlineData("", true)]
    [InlineData("WWW-Authenticate: Bearer", true)]
    [InlineData("WWW-Authenticate: Bearer realm=\"api\"", true)]
    [InlineData("WWW-Authenticate: Bearer error=\"invalid_token\"", true)]
    [InlineData("WWW-Authenticate: Bearer realm=\"api\", error=\"invalid_token\", error_description=\"expired\"", true)]
    [InlineData("WWW-Authenticate: bearer ERROR = \"invalid_token\"", true)]
    [InlineData("WWW-Authenticate: Bearer error=\"insufficient_scope\"", false)]
    [InlineData("WWW-Authenticate: Bearer error=\"invalid_request\"", false)]
    [InlineData("WWW-Authenticate: Bearer error = \"invalid_request\"", false)]
    [InlineData("WWW-Authenticate: Basic realm=\"api\"; WWW-Authenticate: Bearer error=\"insufficient_scope\"", false)]
    [InlineData("WWW-Authenticate: Basic realm=\"api\"; WWW-Authenticate: Bearer error=\"invalid_token\"", true)]
    public async Task A_token_is_renewed_once_unless_the_challenge_blames_something_else(string headers, bool isRenewed)
    {
        var source = new RenewingSource("old", "new");
        using var server = new FailingServer(_clock, "401", "200") { Headers = headers };
        using var client = Client(server, source);

        var exception = await Record.ExceptionAsync(() => client.SendAsync(Request("POST")));

        Assert.Equal(isRenewed ? null : typeof(UnauthorizedException), exception?.GetType());
        Assert.Equal(isRenewed ? ["Bearer old", "Bearer new"] : ["Bearer old"], server.Requests.Select(sent => sent.Header("Authorization")));
        Assert.Equal(isRenewed ? ["old"] : [], source.Refused);
        Assert.All(server.Requests, sent => Assert.Equal("""{"name":"sent"}""", sent.Body));
        Assert.Empty(_clock.Pauses);
    }

    /// <summary>The responses, how many attempts they lead to, and how the call ends.</summary>
    [Theory]
    [InlineData("401", 0, 2, typeof(UnauthorizedException))]
    [InlineData("401", 2, 2, typeof(UnauthorizedException))]
    [InlineData("401 200", 0, 2, null)]
    [InlineData("401 404", 2, 2, typeof(NotFoundException))]
    [InlineData("401 500 500 500", 2, 4, typeof(ServerErrorException))]
    [InlineData("500 401 500 200", 2, 4, null)]
    [InlineData("500 401 500 401", 2, 4, typeof(UnauthorizedException))]
    [InlineData("401 500 401", 2, 3, typeof(UnauthorizedException))]
    public async Task A_renewal_counts_as_no_retry_and_happens_once(string responses, int maxRetries, int attempts, Type? outcome)
    {
        var source = new RenewingSource("first", "second", "third");
        using var server = new FailingServer(_clock, responses.Split(' '));
        using var client = Client(server, source, options => options.MaxRetries = maxRetries);

        var exception = await Record.ExceptionAsync(() => client.SendAsync(Request("GET")));

        Assert.Equal(outcome, exception?.GetType());
        Assert.Equal(Enumerable.Range(1, attempts).Select(number => $"{number}"), server.Requests.Select(sent => sent.Header("X-Attempt")));
        Assert.Equal(["first"], source.Refused);
        Assert.Equal(0, _clock.TimerCount);
    }

    [Fact]
    public async Task A_source_that_has_no_other_token_leaves_the_failure()
    {
        using var server = new FailingServer(_clock, "401");
        using var client = Client(server, new RenewingSource("only"));

        await Assert.ThrowsAsync<UnauthorizedException>(() => client.SendAsync(Request("GET")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_fixed_key_is_not_renewed()
    {
        using var server = new FailingServer(_clock, "401");
        using var client = ThingsApi.Client(server, options =>
        {
            options.MaxRetries = 2;
            options.Schemes["key"] = new BearerCredential("KEY");
        });

        await Assert.ThrowsAsync<UnauthorizedException>(() => client.SendAsync(Request("GET")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_token_of_the_call_is_not_renewed_from_the_clients_source()
    {
        var source = new RenewingSource("old", "new");
        using var server = new FailingServer(_clock, "401");
        using var client = Client(server, source);

        await Assert.ThrowsAsync<UnauthorizedException>(
            () => client.WithOptions(new RequestOptions { Token = "mine" }).SendAsync(Request("GET")));

        Assert.Equal("Bearer mine", Assert.Single(server.Requests).Header("Authorization"));
        Assert.Empty(source.Refused);
    }

    [Fact]
    public async Task A_token_of_the_calls_source_is_renewed_from_it_and_not_from_the_clients()
    {
        var (own, calls) = (new RenewingSource("old", "new"), new RenewingSource("mine", "mine2"));
        using var server = new FailingServer(_clock, "401", "200");
        using var client = Client(server, own);

        await client.WithOptions(new RequestOptions { TokenSource = calls }).SendAsync(Request("GET"));

        Assert.Equal(["Bearer mine", "Bearer mine2"], server.Requests.Select(sent => sent.Header("Authorization")));
        Assert.Equal(["mine"], calls.Refused);
        Assert.Empty(own.Refused);
    }

    [Fact]
    public async Task A_token_that_is_sent_with_a_key_is_replaced_when_refused()
    {
        var source = new RenewingSource("old", "new");
        using var server = new FailingServer(_clock, "401", "200");
        using var client = Client(server, source, options => options.Schemes["owner"] = ApiKeyCredential.InHeader("X-Owner", "me"));

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "key+owner")));

        Assert.Equal(["Bearer old", "Bearer new"], server.Requests.Select(request => request.Header("Authorization")));
        Assert.All(server.Requests, request => Assert.Equal("me", request.Header("X-Owner")));
    }

    [Fact]
    public async Task Fetching_a_token_counts_in_the_attempts_time()
    {
        var source = new RenewingSource("old") { WhenAsked = StallAsync };
        using var server = new FailingServer(_clock, "200");
        using var client = Client(server, source, options => options.AttemptTimeout = TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync(Request("GET")));

        Assert.False(exception.IsTotal);
        Assert.Empty(server.Requests);
        Assert.Equal(0, _clock.TimerCount);
    }

    [Fact]
    public async Task Replacing_a_token_counts_in_the_calls_time()
    {
        var source = new RenewingSource("old", "new") { WhenRefused = StallAsync };
        using var server = new FailingServer(_clock, "401", "200");
        using var client = Client(server, source, options => options.TotalTimeout = TimeSpan.FromSeconds(10));

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.SendAsync(Request("GET")));

        Assert.True(exception.IsTotal);
        Assert.Single(server.Requests);
        Assert.Equal(0, _clock.TimerCount);
    }

    private Task StallAsync(System.Threading.CancellationToken cancellationToken)
    {
        _clock.Advance(TimeSpan.FromSeconds(60));
        cancellationToken.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    private ApiClient Client(FailingServer server, TokenSource source, Action<ThingsOptions>? change = null) => ThingsApi.Client(server, options =>
    {
        options.TimeProvider = _clock;
        options.Schemes["key"] = new BearerTokenCredential(source);
        change?.Invoke(options);
    });

    private static ApiRequest Request(string method)
    {
        var request = ThingsApi.Request(ThingsApi.Operation(method, securitySchemes: "key"));
        if (method == "POST")
        {
            request.SetJsonBody(new Thing { Name = "sent" }, ThingCodec.Instance);
        }

        return request;
    }
}
