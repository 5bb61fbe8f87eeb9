using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth;

/// <summary>Of processes that share a store, one renews and the others wait for what it stores.</summary>
public sealed class RenewalLeaseTests : IDisposable
{
    private static readonly string Key = StoreKey.ForClient("https://as.example/token", "c1", scope: null);

    private readonly TestTokenStore _store = new();
    private readonly TokenEndpointServer _server;

    public RenewalLeaseTests() => _server = new TokenEndpointServer(options => options.TokenStore = _store);

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_another_process_has_stored_is_used()
    {
        Assert.Equal("t1", await Source().GetTokenAsync(default));

        Assert.Equal("t1", await Source().GetTokenAsync(default));
        Assert.Single(_server.Forms);
        Assert.Equal("t1", _store.Tokens[Key].AccessToken);
    }

    [Fact]
    public async Task While_another_process_has_the_lease_its_tokens_are_waited_for()
    {
        var tries = 0;
        _store.Lease = () =>
        {
            if (++tries == 3)
            {
                _store.Tokens[Key] = Tokens("other");
            }

            return new ValueTask<IAsyncDisposable?>((IAsyncDisposable?)null);
        };

        Assert.Equal("other", await Source().GetTokenAsync(default));
        Assert.Empty(_server.Forms);
        Assert.Equal([50, 100, 200], _server.Clock.Pauses.Select(pause => pause.TotalMilliseconds).Where(pause => pause < 1000));
    }

    [Fact]
    public async Task After_the_lease_of_a_process_that_died_another_renews()
    {
        var lease = new Lease();
        var end = _server.Clock.GetUtcNow() + TimeSpan.FromSeconds(8);
        _store.Lease = () => new ValueTask<IAsyncDisposable?>(_server.Clock.GetUtcNow() < end ? null : lease);

        Assert.Equal("t1", await Source().GetTokenAsync(default));
        Assert.InRange(_server.Clock.GetUtcNow(), end, end + TimeSpan.FromSeconds(1));
        Assert.Equal(1, lease.Disposals);
    }

    [Fact]
    public async Task What_was_stored_before_the_lease_was_had_is_used_and_the_lease_given_back()
    {
        var lease = new Lease();
        _store.Lease = () =>
        {
            _store.Tokens[Key] = Tokens("other");
            return new ValueTask<IAsyncDisposable?>(lease);
        };

        Assert.Equal("other", await Source().GetTokenAsync(default));
        Assert.Equal(1, lease.Disposals);
        Assert.Empty(_server.Forms);
    }

    [Fact]
    public async Task After_ten_seconds_without_the_lease_the_server_is_asked_all_the_same()
    {
        var start = _server.Clock.GetUtcNow();
        _store.Lease = () => new ValueTask<IAsyncDisposable?>((IAsyncDisposable?)null);

        Assert.Equal("t1", await Source().GetTokenAsync(default));
        Assert.InRange(_server.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_lease_is_given_back_where_the_request_fails()
    {
        var lease = new Lease();
        _store.Lease = () => new ValueTask<IAsyncDisposable?>(lease);
        _server.Respond = _ => Task.FromResult(StubHandler.Response(HttpStatusCode.BadRequest, "{}"));

        await Assert.ThrowsAnyAsync<ApiException>(() => Source().GetTokenAsync(default).AsTask());
        Assert.Equal(1, lease.Disposals);
    }

    [Fact]
    public async Task Newer_tokens_that_came_during_the_request_are_kept_and_used()
    {
        _server.Respond = _ =>
        {
            _server.Clock.Advance(TimeSpan.FromSeconds(1));
            _store.Tokens[Key] = Tokens("newer");
            return Task.FromResult(TokenEndpointServer.Tokens("t1"));
        };

        Assert.Equal("newer", await Source().GetTokenAsync(default));
        Assert.Equal("newer", _store.Tokens[Key].AccessToken);
    }

    [Fact]
    public async Task A_token_that_the_API_refuses_is_replaced_by_one_process_for_all()
    {
        var (one, other) = (Source(), Source());
        Assert.Equal("t1", await one.GetTokenAsync(default));
        Assert.Equal("t1", await other.GetTokenAsync(default));

        Assert.True(await one.TryReplaceAsync("t1", default));
        Assert.True(await other.TryReplaceAsync("t1", default));
        Assert.Equal("t2", await other.GetTokenAsync(default));
        Assert.Equal(2, _server.Forms.Count);
    }

    [Fact]
    public void Keys_differ_by_all_that_tokens_differ_by_and_tell_nothing()
    {
        string[] keys =
        [
            StoreKey.ForClient("https://a", "c", null), StoreKey.ForClient("https://a", "c", ""), StoreKey.ForClient("https://b", "c", null),
            StoreKey.ForClient("https://a", "d", null), StoreKey.ForClient("https://a", "c", "s"), StoreKey.ForClient("https://a", "cs", ""),
            StoreKey.ForUser("https://a", "c", ""), StoreKey.ForUser("https://a", "c", "s"), StoreKey.ForUser("https://a", "cs", ""), StoreKey.ForUser("https://ac", "", "s"),
        ];

        Assert.Equal(keys.Length, keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(keys, key => Assert.Matches("^(client|user)[.][A-Za-z0-9_-]{43}$", key));
    }

    private TokenSource Source() => _server.Client.CreateClientTokenSource();

    private OAuthTokens Tokens(string access) => new(access, _server.Clock.GetUtcNow(), TimeSpan.FromHours(1));

    private sealed class Lease : IAsyncDisposable
    {
        internal int Disposals { get; private set; }

        public ValueTask DisposeAsync()
        {
            Disposals++;
            return default;
        }
    }
}
