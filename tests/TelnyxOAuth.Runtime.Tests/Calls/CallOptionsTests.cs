using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Calls;

/// <summary>What differs for some calls from what the client does otherwise.</summary>
public class CallOptionsTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Headers_query_and_token_are_sent_by_the_view_and_not_by_the_client()
    {
        using var server = new FailingServer(_clock, "200");
        using var client = Client(server);
        var things = new ThingsResource(client);
        var options = new RequestOptions { Token = "mine", Headers = { ["X-One"] = "1", ["accept"] = "text/plain" }, Query = { ["a b"] = "c&d=ü" } };

        await things.WithOptions(options).CreateAsync(new Thing());
        await things.CreateAsync(new Thing());

        var sent = server.Requests[0];
        Assert.Equal("1", sent.Header("X-One"));
        Assert.Equal("text/plain", sent.Header("Accept"));
        Assert.Equal("Bearer mine", sent.Header("Authorization"));
        Assert.Equal("?a%20b=c%26d%3D%C3%BC", sent.Message.RequestUri!.Query);
        var other = server.Requests[1];
        Assert.Null(other.Header("X-One"));
        Assert.Equal("application/json", other.Header("Accept"));
        Assert.Equal("Bearer KEY", other.Header("Authorization"));
        Assert.Equal("", other.Message.RequestUri!.Query);
    }

    [Fact]
    public async Task A_query_goes_behind_the_operations_own()
    {
        using var handler = new StubHandler(System.Net.HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler);
        var request = ThingsApi.Request();
        request.AddQuery("own", "1");

        await client.WithOptions(new RequestOptions { Query = { ["more"] = "2" } }).SendAsync(request);

        Assert.Equal("?own=1&more=2", Assert.Single(handler.Requests).RequestUri!.Query);
    }

    [Fact]
    public async Task Options_lie_over_options()
    {
        using var server = new FailingServer(_clock, "500");
        using var client = Client(server);
        var things = new ThingsResource(client)
            .WithOptions(new RequestOptions { MaxRetries = 4, Headers = { ["X-One"] = "1", ["X-Two"] = "2" }, Query = { ["a"] = "1" } })
            .WithOptions(new RequestOptions { MaxRetries = 1, Headers = { ["x-two"] = "3" }, Query = { ["b"] = "2" } })
            .WithOptions(new RequestOptions());

        await Assert.ThrowsAsync<ServerErrorException>(() => things.DeleteAsync());

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal("1", server.Requests[0].Header("X-One"));
        Assert.Equal("3", server.Requests[0].Header("X-Two"));
        Assert.Equal("?a=1&b=2", server.Requests[0].Message.RequestUri!.Query);
    }

    /// <summary>The options, the method, and how many attempts a reset connection leads to.</summary>
    [Theory]
    [InlineData(null, null, null, "GET", 3)]
    [InlineData(null, null, null, "POST", 1)]
    [InlineData(0, null, null, "GET", 1)]
    [InlineData(5, null, null, "GET", 6)]
    [InlineData(5, null, null, "POST", 1)]
    [InlineData(null, true, null, "POST", 3)]
    [InlineData(null, true, null, "PATCH", 3)]
    [InlineData(null, false, null, "GET", 1)]
    [InlineData(null, null, "key-1", "POST", 3)]
    [InlineData(null, false, "key-1", "POST", 1)]
    [InlineData(0, true, "key-1", "POST", 1)]
    public async Task Retries_go_by_the_options_of_the_call(int? maxRetries, bool? isIdempotent, string? key, string method, int attempts)
    {
        using var server = new FailingServer(_clock, "reset");
        using var client = Client(server, clientOptions => clientOptions.MaxRetries = 2);
        var options = new RequestOptions { MaxRetries = maxRetries, IsIdempotent = isIdempotent, IdempotencyKey = key };

        await Assert.ThrowsAsync<ApiConnectionException>(() => client.WithOptions(options).SendAsync(ThingsApi.Request(ThingsApi.Operation(method))));

        Assert.Equal(attempts, server.Requests.Count);
        Assert.All(server.Requests, sent => Assert.Equal(key, sent.Header("Idempotency-Key")));
    }

    [Theory]
    [InlineData(3d, null, false, 3)]
    [InlineData(null, 3d, true, 3)]
    [InlineData(5d, 3d, true, 3)]
    public async Task Times_go_by_the_options_of_the_call(double? attempt, double? total, bool isTotal, double seconds)
    {
        var start = _clock.GetUtcNow();
        using var server = new FailingServer(_clock, "no headers");
        using var client = Client(server);
        var options = new RequestOptions
        {
            AttemptTimeout = attempt is { } one ? TimeSpan.FromSeconds(one) : null,
            TotalTimeout = total is { } all ? TimeSpan.FromSeconds(all) : null,
        };

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.WithOptions(options).SendAsync());

        Assert.Equal(isTotal, exception.IsTotal);
        Assert.InRange((_clock.GetUtcNow() - start).TotalSeconds, seconds, seconds + 0.1);
    }

    [Fact]
    public async Task Options_that_are_changed_later_have_no_effect()
    {
        using var server = new FailingServer(_clock, "200");
        using var client = Client(server);
        var options = new RequestOptions { Token = "first", Headers = { ["X-One"] = "1" } };
        var view = new ThingsResource(client).WithOptions(options);
        options.Token = "second";
        options.Headers["X-One"] = "2";
        options.Query["late"] = "1";

        await view.CreateAsync(new Thing());

        var sent = Assert.Single(server.Requests);
        Assert.Equal("Bearer first", sent.Header("Authorization"));
        Assert.Equal("1", sent.Header("X-One"));
        Assert.Null(sent.Header("User-Agent"));
        Assert.Equal("", sent.Message.RequestUri!.Query);
    }

    [Fact]
    public void All_errors_of_options_are_told_at_once_and_nothing_secret_with_them()
    {
        using var client = Client(new FailingServer(_clock, "200"));
        var options = new RequestOptions
        {
            MaxRetries = 101,
            AttemptTimeout = TimeSpan.Zero,
            TotalTimeout = TimeSpan.FromDays(50),
            Token = "hush\r\nX-Forged: 1",
            IdempotencyKey = "hush\n",
            Headers = { ["X One"] = "hush", ["Authorization"] = "hush", ["X-Two"] = "hüsh", ["Content-Type"] = "hush", ["X-Null"] = null! },
        };

        var exception = Assert.Throws<ArgumentException>("options", () => client.WithOptions(options));

        foreach (var named in (string[])["MaxRetries is 101", "AttemptTimeout is 00:00:00", "TotalTimeout is 50.00:00:00", "Token can't be used", "'Idempotency-Key'", "'X One'", "Authorization", "'X-Two'", "'Content-Type'", "'X-Null'"])
        {
            Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hüsh", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hush\r")]
    [InlineData("hush\n")]
    [InlineData("hüsh")]
    [InlineData("hush hush")]
    [InlineData("")]
    public void A_token_that_a_header_cannot_carry_is_refused_and_never_shown(string token)
    {
        using var client = Client(new FailingServer(_clock, "200"));

        var exception = Assert.Throws<ArgumentException>("options", () => new ThingsResource(client).WithOptions(new RequestOptions { Token = token }));

        Assert.DoesNotContain("sh", exception.Message.Replace("should", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_options_names_them_without_their_values()
    {
        var options = new RequestOptions
        {
            Token = "hush",
            TokenSource = new RenewingSource("hush"),
            IdempotencyKey = "hush",
            MaxRetries = 7,
            AttemptTimeout = TimeSpan.FromSeconds(7),
            TotalTimeout = TimeSpan.FromSeconds(7),
            IsIdempotent = true,
            Headers = { ["hush"] = "hush" },
            Query = { ["hush"] = "hush" },
        };

        Assert.Equal("Headers, Query, Token, TokenSource, IdempotencyKey, MaxRetries, AttemptTimeout, TotalTimeout, IsIdempotent", options.ToString());
        Assert.Equal("no options", new RequestOptions().ToString());
    }

    [Fact]
    public async Task Disposing_a_view_leaves_the_client_in_use()
    {
        await using var server = SocketServer.Agreeing();
        using var client = ThingsApi.Client(server.BaseAddress);

        client.WithOptions(new RequestOptions()).Dispose();

        await client.SendAsync();
    }

    private ApiClient Client(HttpMessageHandler handler, Action<ThingsOptions>? change = null) => ThingsApi.Client(handler, clientOptions =>
    {
        clientOptions.TimeProvider = _clock;
        clientOptions.Schemes["key"] = new BearerCredential("KEY");
        change?.Invoke(clientOptions);
    });
}
