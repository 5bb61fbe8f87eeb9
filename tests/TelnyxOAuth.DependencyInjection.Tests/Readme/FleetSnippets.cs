using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth.DependencyInjection.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.DependencyInjection.Tests.Readme;

/// <summary>The code of docs/tokens-for-a-fleet.md.</summary>
public sealed class FleetSnippets : IDisposable
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("telnyx oauth keys ");

    /// <inheritdoc/>
    public void Dispose() => _keys.Delete(recursive: true);

    [Fact]
    public async Task Machines_with_one_cache_and_one_ring_of_keys_read_each_others_tokens_and_nobody_else_does()
    {
        var cache = new Dictionary<string, byte[]>();
        await using var api = await TokenApi.StartAsync();
        foreach (var machine in Enumerable.Range(1, 2))
        {
            using var host = Build(cache, api);
            var server = host.Services.GetRequiredService<AuthorizationServerClient>();
            Assert.Equal("client-1", await server.CreateClientTokenSource().GetTokenAsync(default));
        }

        Assert.Equal(1, api.TokenRequests);
        Assert.DoesNotContain("client-1", Encoding.UTF8.GetString(Assert.Single(cache).Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_container_a_client_takes_the_store_as_an_option()
    {
        const string clientId = "id";
        const string clientSecret = "secret";
        TokenStore store = new MemoryTokenStore();

        // readme: fleet option
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            ClientId = clientId,
            ClientSecret = clientSecret,
            TokenStore = store,
        });
        // end

        Assert.NotNull(telnyx);
    }

    private IHost Build(Dictionary<string, byte[]> cache, TokenApi api)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("SignIn:TokenEndpoint", new Uri(api.Address, "/token").AbsoluteUri), new("SignIn:ClientId", "id"), new("SignIn:ClientSecret", "secret")]);
        builder.Services.AddSingleton<IDistributedCache>(new DictionaryCache(cache));
        var sharedFolder = _keys;

        // readme: fleet cache
        builder.Services.AddDataProtection().SetApplicationName("my-app").PersistKeysToFileSystem(sharedFolder);
        builder.Services.AddDistributedCacheTokenStore().AddTokenDataProtection();
        builder.Services.AddAuthorizationServerClient(builder.Configuration.GetSection("SignIn"));
        // end

        return builder.Build();
    }

    private sealed class DictionaryCache(Dictionary<string, byte[]> entries) : IDistributedCache
    {
        public byte[]? Get(string key) => entries.GetValueOrDefault(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => entries.Remove(key);

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Remove(key);
            return Task.CompletedTask;
        }

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => entries[key] = value;

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }
    }
}
