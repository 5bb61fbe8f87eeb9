using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Tokens;

/// <summary>Tokens in a distributed cache, in the clear and protected.</summary>
public class DistributedCacheTokenStoreTests
{
    private const string Key = "user.k";

    private static readonly OAuthTokens Tokens = new(Secrets.AccessToken, DateTimeOffset.UtcNow, TimeSpan.FromHours(1), Secrets.RefreshToken);

    private readonly Cache _cache = new();

    [Fact]
    public async Task What_is_written_is_read_until_it_is_removed()
    {
        var store = new DistributedCacheTokenStore(_cache);
        Assert.Null(await store.ReadAsync(Key, default));
        await store.WriteAsync(Key, Tokens, default);
        Assert.Equal(Tokens, await store.ReadAsync(Key, default));
        Assert.Null(await store.ReadAsync("user.other", default));
        await store.RemoveAsync(Key, default);
        Assert.Null(await store.ReadAsync(Key, default));
    }

    [Fact]
    public async Task Tokens_without_a_refresh_token_leave_when_they_expire_and_others_stay()
    {
        var store = new DistributedCacheTokenStore(_cache);
        var tokens = new OAuthTokens("a", DateTimeOffset.UtcNow, TimeSpan.FromHours(1));
        await store.WriteAsync("client.k", tokens, default);
        await store.WriteAsync(Key, Tokens, default);

        Assert.Equal(tokens.ExpiresAt, _cache.Expirations["TelnyxOAuth:client.k"]);
        Assert.Null(_cache.Expirations["TelnyxOAuth:" + Key]);
    }

    [Fact]
    public async Task What_is_no_tokens_is_told_and_replaced()
    {
        var store = new DistributedCacheTokenStore(_cache);
        _cache.Entries["TelnyxOAuth:" + Key] = [1, 2, 3];

        await Assert.ThrowsAsync<FormatException>(() => store.ReadAsync(Key, default).AsTask());
        Assert.True(await store.TryReplaceAsync(Key, null, Tokens, default));
        Assert.False(await store.TryReplaceAsync(Key, null, Tokens, default));
        Assert.Equal(Tokens, await store.ReadAsync(Key, default));
    }

    [Fact]
    public async Task The_containers_data_protection_hides_tokens_and_binds_them_to_their_entry()
    {
        await using var provider = Services().AddTokenDataProtection().BuildServiceProvider();
        var store = provider.GetRequiredService<TokenStore>();
        await store.WriteAsync(Key, Tokens, default);

        Assert.Equal(Tokens, await store.ReadAsync(Key, default));
        Assert.Null(Secrets.Find(Encoding.UTF8.GetString(_cache.Entries["TelnyxOAuth:" + Key])));

        _cache.Entries["TelnyxOAuth:user.other"] = _cache.Entries["TelnyxOAuth:" + Key];
        await Assert.ThrowsAsync<FormatException>(() => store.ReadAsync("user.other", default).AsTask());
        await Assert.ThrowsAsync<FormatException>(() => new DistributedCacheTokenStore(_cache).ReadAsync(Key, default).AsTask());
    }

    [Fact]
    public async Task Clients_of_a_container_keep_their_tokens_in_its_store()
    {
        var api = new Support.FakeApi();
        foreach (var machine in Enumerable.Range(1, 2))
        {
            var services = Services();
            services.AddTelnyxOAuth(options => (options.ClientId, options.ClientSecret) = ("id", "secret")).ConfigurePrimaryHttpMessageHandler(api.CreateHandler);
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<TelnyxOAuthClient>().OAuthClients.ListAsync();
        }

        Assert.Equal(1, api.TokenRequests);
        Assert.Single(_cache.Entries);
    }

    [Fact]
    public void What_is_registered_first_stays()
    {
        var services = new ServiceCollection().AddSingleton<TokenStore>(new MemoryTokenStore()).AddDistributedCacheTokenStore();

        Assert.Single((IEnumerable<ServiceDescriptor>)services);
    }

    private IServiceCollection Services()
    {
        var services = new ServiceCollection().AddSingleton<IDistributedCache>(_cache).AddDistributedCacheTokenStore();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        return services;
    }

    private sealed class Cache : IDistributedCache
    {
        internal Dictionary<string, byte[]> Entries { get; } = [];

        internal Dictionary<string, DateTimeOffset?> Expirations { get; } = [];

        public byte[]? Get(string key) => throw new NotSupportedException("It would block.");

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Entries.GetValueOrDefault(key));

        public void Refresh(string key) => throw new NotSupportedException("It would block.");

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => throw new NotSupportedException("It would block.");

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Entries.Remove(key);
            return Task.CompletedTask;
        }

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException("It would block.");

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            (Entries[key], Expirations[key]) = (value, options.AbsoluteExpiration);
            return Task.CompletedTask;
        }
    }
}
