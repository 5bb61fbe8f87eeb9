using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using TelnyxOAuth.Redis.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Redis.Tests;

/// <summary>Tokens in a Redis that runs.</summary>
public sealed class RedisTokenStoreTests(RedisServer server) : IClassFixture<RedisServer>, IAsyncLifetime
{
    private const string Key = "user.k";

    private static readonly OAuthTokens Old = new(Secrets.AccessToken, DateTimeOffset.UtcNow, TimeSpan.FromHours(1), Secrets.RefreshToken);
    private static readonly OAuthTokens New = new("new", DateTimeOffset.UtcNow, TimeSpan.FromHours(1), "r");

    private ConnectionMultiplexer _redis = null!;
    private TokenStore _store = null!;

    private IDatabase Database => _redis.GetDatabase();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (RedisServer.Problem is null)
        {
            _redis = await ConnectionMultiplexer.ConnectAsync(server.Configuration + ",allowAdmin=true");
            await _redis.GetServers()[0].FlushAllDatabasesAsync();
            _store = new RedisTokenStore(_redis);
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }

    [RedisFact]
    public async Task What_is_written_is_read_until_it_is_removed()
    {
        Assert.Null(await _store.ReadAsync(Key, default));
        await _store.WriteAsync(Key, Old, default);
        Assert.Equal(Old, await _store.ReadAsync(Key, default));
        Assert.Null(await _store.ReadAsync("user.other", default));
        await _store.WriteAsync(Key, New, default);
        Assert.Equal(New, await _store.ReadAsync(Key, default));
        await _store.RemoveAsync(Key, default);
        await _store.RemoveAsync(Key, default);
        Assert.Null(await _store.ReadAsync(Key, default));
    }

    [RedisFact]
    public async Task Tokens_without_a_refresh_token_leave_when_they_expire_and_others_stay()
    {
        await _store.WriteAsync(Key, new OAuthTokens("a", DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default);
        Assert.InRange((await Database.KeyTimeToLiveAsync("TelnyxOAuth:" + Key))!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));

        await _store.WriteAsync(Key, Old, default);
        Assert.Null(await Database.KeyTimeToLiveAsync("TelnyxOAuth:" + Key));

        Assert.True(await _store.TryReplaceAsync(Key, Old, new OAuthTokens("a", DateTimeOffset.UtcNow, TimeSpan.FromHours(1)), default));
        Assert.NotNull(await Database.KeyTimeToLiveAsync("TelnyxOAuth:" + Key));
    }

    [RedisFact]
    public async Task Renewed_tokens_replace_those_they_were_renewed_from_and_no_others()
    {
        Assert.False(await _store.TryReplaceAsync(Key, Old, New, default));
        Assert.Null(await _store.ReadAsync(Key, default));
        Assert.True(await _store.TryReplaceAsync(Key, null, Old, default));
        Assert.False(await _store.TryReplaceAsync(Key, null, New, default));
        Assert.False(await _store.TryReplaceAsync(Key, New, New, default));
        Assert.Equal(Old, await _store.ReadAsync(Key, default));
        Assert.True(await _store.TryReplaceAsync(Key, Old, New, default));
        Assert.Equal(New, await _store.ReadAsync(Key, default));
    }

    [RedisFact]
    public async Task Of_many_who_replace_the_same_tokens_one_does()
    {
        await _store.WriteAsync(Key, Old, default);

        var replaced = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            _store.TryReplaceAsync(Key, Old, new OAuthTokens($"n{number}", DateTimeOffset.UtcNow, null, "r"), default).AsTask()));

        Assert.Single(replaced, true);
    }

    [RedisFact]
    public async Task A_lease_is_had_by_one_until_it_is_given_back_or_ends()
    {
        var first = await _store.TryAcquireRenewalLeaseAsync(Key, TimeSpan.FromMinutes(5), default);
        Assert.NotNull(first);
        Assert.Null(await _store.TryAcquireRenewalLeaseAsync(Key, TimeSpan.FromMinutes(5), default));
        Assert.InRange((await Database.KeyTimeToLiveAsync($"TelnyxOAuth:{Key}.lease"))!.Value, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));

        await first.DisposeAsync();
        var second = await _store.TryAcquireRenewalLeaseAsync(Key, TimeSpan.FromMilliseconds(20), default);
        Assert.NotNull(second);

        IAsyncDisposable? third = null;
        while (third is null)
        {
            third = await _store.TryAcquireRenewalLeaseAsync(Key, TimeSpan.FromMinutes(5), default);
        }

        await second.DisposeAsync();
        Assert.Null(await _store.TryAcquireRenewalLeaseAsync(Key, TimeSpan.FromMinutes(5), default));
    }

    [RedisFact]
    public async Task What_is_no_tokens_is_told_and_is_in_nobodys_way()
    {
        foreach (var rubbish in (RedisValue[])["{}", new byte[] { 0xff, 0xfe }, new byte[2 * TokenSerializer.MaxBytes]])
        {
            await Database.StringSetAsync("TelnyxOAuth:" + Key, rubbish);
            await Assert.ThrowsAsync<FormatException>(() => _store.ReadAsync(Key, default).AsTask());
            Assert.True(await _store.TryReplaceAsync(Key, Old, New, default));
            Assert.Equal(New, await _store.ReadAsync(Key, default));
        }
    }

    [RedisFact]
    public async Task An_entry_of_another_type_costs_no_call_and_is_warned_of_once()
    {
        using var logs = new RecordingLoggerFactory();
        await using var endpoint = new CountingTokenEndpoint();
        using var client = CreateClient(endpoint, options => options.LoggerFactory = logs);
        await Database.ListLeftPushAsync("TelnyxOAuth:" + ClientTokenSource.CreateStoreKey(endpoint.Address.AbsoluteUri, "c", null), "rubbish");

        foreach (var source in (TokenSource[])[client.CreateClientTokenSource(), client.CreateClientTokenSource()])
        {
            Assert.NotEmpty(await source.GetTokenAsync(default));
        }

        Assert.Single(logs.Logger.Lines, line => line.Level >= LogLevel.Warning);
    }

    [RedisFact]
    public async Task Nothing_in_Redis_shows_a_user_or_where_it_is_protected_a_token()
    {
        await using var endpoint = new CountingTokenEndpoint();
        var store = new RedisTokenStore(_redis, new RedisTokenStoreOptions { KeyPrefix = "app:", Database = 3, TokenProtector = new ReversingProtector() });
        using var client = CreateClient(endpoint, options => options.TokenStore = store);
        await client.StoreUserTokensAsync("ann@example.com", Old);

        var key = Assert.Single(_redis.GetServers()[0].Keys(3)).ToString();
        Assert.Matches("^app:user[.][A-Za-z0-9_-]{43}$", key);
        Assert.Null(Secrets.Find(await _redis.GetDatabase(3).StringGetAsync(key)));
        Assert.Equal(Old.AccessToken, await client.GetUserTokenSource("ann@example.com").GetTokenAsync(default));
    }

    private AuthorizationServerClient CreateClient(CountingTokenEndpoint endpoint, Action<AuthorizationServerOptions> configure)
    {
        var options = new AuthorizationServerOptions { TokenEndpoint = endpoint.Address, ClientId = "c", ClientSecret = "s", TokenStore = _store };
        configure(options);
        return new AuthorizationServerClient(options);
    }

    private sealed class ReversingProtector : TokenProtector
    {
        public override byte[] Protect(byte[] plain, string key) => [.. plain.Reverse()];

        public override byte[] Unprotect(byte[] protectedBytes, string key) => [.. protectedBytes.Reverse()];
    }
}
