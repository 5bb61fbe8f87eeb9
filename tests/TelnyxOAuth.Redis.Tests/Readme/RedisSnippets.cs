using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Redis.Tests.Readme;

/// <summary>The code of docs/tokens-for-a-fleet.md that needs Redis.</summary>
public sealed class RedisSnippets(RedisServer server) : IClassFixture<RedisServer>
{
    [RedisFact]
    public async Task A_host_keeps_tokens_in_Redis()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Redis", server.Configuration)]);

        // readme: fleet redis
        builder.Services.AddRedisTokenStore(builder.Configuration["Redis"]!);   // redis.example:6380,ssl=true,password=…
        // end

        using var host = builder.Build();
        var store = host.Services.GetRequiredService<TokenStore>();
        var tokens = new OAuthTokens("a", DateTimeOffset.UtcNow, TimeSpan.FromHours(1), "r");
        await store.WriteAsync("user.k", tokens, default);

        Assert.IsType<RedisTokenStore>(store);
        Assert.Equal(tokens, await store.ReadAsync("user.k", default));
    }
}
