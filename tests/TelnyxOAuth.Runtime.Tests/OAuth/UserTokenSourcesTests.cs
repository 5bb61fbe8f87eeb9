using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>One token source for each user, for as long as somebody asks for it.</summary>
public sealed class UserTokenSourcesTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ConcurrentQueue<string> _created = [];
    private readonly UserTokenSources _sources;

    public UserTokenSourcesTests() => _sources = new UserTokenSources(_clock, userId =>
    {
        _created.Enqueue(userId);
        return new Source();
    });

    [Fact]
    public void A_user_has_one_source_until_nobody_has_asked_for_it_in_twenty_minutes()
    {
        var (idle, active) = (_sources.Get("idle"), _sources.Get("active"));
        for (var minute = 0; minute < 21; minute++)
        {
            Assert.Same(active, _sources.Get("active"));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        _sources.Get("new");

        Assert.Equal(2, _sources.Count);
        Assert.Same(active, _sources.Get("active"));
        Assert.NotSame(idle, _sources.Get("idle"));
    }

    [Fact]
    public void Any_number_of_users_take_a_bounded_room_and_those_that_were_used_last_stay()
    {
        for (var user = 0; user <= 2 * UserTokenSources.MaxCount; user++)
        {
            _sources.Get("often");
            _sources.Get($"user-{user}");
            _clock.Advance(TimeSpan.FromTicks(1));
        }

        Assert.InRange(_sources.Count, 1, UserTokenSources.MaxCount + 1);
        Assert.Single(_created, "often");
    }

    [Fact]
    public async Task Users_who_sign_out_or_in_again_get_another_source()
    {
        using var server = new TokenEndpointServer();
        var first = server.Client.GetUserTokenSource("user-1");
        await server.Client.StoreUserTokensAsync("user-1", new OAuthTokens("a0", server.Clock.GetUtcNow()));
        var second = server.Client.GetUserTokenSource("user-1");

        Assert.NotSame(first, second);
        Assert.Same(second, server.Client.GetUserTokenSource("user-1"));
        Assert.Equal("a0", await second.GetTokenAsync(default));
        await Assert.ThrowsAsync<SignInRequiredException>(() => server.Client.GetUserTokenSource("user-2").GetTokenAsync(default).AsTask());

        await server.Client.RemoveUserTokensAsync("user-1");
        await Assert.ThrowsAsync<SignInRequiredException>(() => server.Client.GetUserTokenSource("user-1").GetTokenAsync(default).AsTask());
    }

    [Fact]
    public async Task A_token_that_is_held_is_got_without_allocating()
    {
        using var server = new TokenEndpointServer(options => options.TokenStore = new MemoryTokenStore());
        await server.Client.StoreUserTokensAsync("user-1", new OAuthTokens("a0", server.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        var client = server.Client.CreateClientTokenSource();
        Assert.Equal(("t1", "a0"), (await client.GetTokenAsync(default), await server.Client.GetUserTokenSource("user-1").GetTokenAsync(default)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 1000; call++)
        {
            await client.GetTokenAsync(default);
            await server.Client.GetUserTokenSource("user-1").GetTokenAsync(default);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public async Task Storing_that_is_cancelled_is_not_waited_for()
    {
        var store = new TestTokenStore { BeforeWrite = () => new TaskCompletionSource().Task };
        using var server = new TokenEndpointServer(options => options.TokenStore = store, holdsPauses: true);
        using var cancellation = new CancellationTokenSource();
        var storing = server.Client.StoreUserTokensAsync("user-1", new OAuthTokens("a0", default), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storing.WithinAsync(Limits.Step, "The call"));
    }

    [Fact]
    public async Task Calls_of_many_users_at_once_share_a_source_each()
    {
        var sources = await Task.WhenAll(Enumerable.Range(0, 1000).Select(call => Task.Run(() => (User: call % 10, Source: _sources.Get($"user-{call % 10}")))));

        Assert.All(sources.GroupBy(source => source.User), user => Assert.Single(user.Select(source => source.Source).Distinct()));
    }

    private sealed class Source : TokenSource
    {
        public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new("t");
    }
}
