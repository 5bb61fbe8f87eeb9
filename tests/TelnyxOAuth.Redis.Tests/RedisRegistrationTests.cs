using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using TelnyxOAuth.Redis.Tests.Support;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Redis.Tests;

/// <summary>Redis as a container's store of tokens.</summary>
public sealed class RedisRegistrationTests(RedisServer server) : IClassFixture<RedisServer>
{
    private static readonly OAuthTokens Tokens = new("a", DateTimeOffset.UtcNow, TimeSpan.FromHours(1), "r");

    [RedisFact]
    public async Task The_containers_connection_is_used_and_left_open()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        var services = new ServiceCollection().AddSingleton<IConnectionMultiplexer>(redis).AddRedisTokenStore(options => options.KeyPrefix = "mine:");
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<TokenStore>().WriteAsync("user.k", Tokens, default);
        }

        Assert.True(await redis.GetDatabase().KeyExistsAsync("mine:user.k"));
    }

    [RedisFact]
    public async Task A_connection_of_the_stores_own_is_made_when_it_is_needed_and_closed_with_the_container()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.Configuration + ",allowAdmin=true");
        var provider = new ServiceCollection().AddRedisTokenStore(server.Configuration + ",name=own").BuildServiceProvider();
        var store = provider.GetRequiredService<TokenStore>();
        Assert.DoesNotContain(await redis.GetServers()[0].ClientListAsync(), client => client.Name == "own");
        await store.WriteAsync("user.k", Tokens, default);
        Assert.Equal(Tokens, await store.ReadAsync("user.k", default));
        Assert.Contains(await redis.GetServers()[0].ClientListAsync(), client => client.Name == "own");

        await provider.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.ReadAsync("user.k", default).AsTask());
        await WaitUntilGoneAsync(redis).WithinAsync(Limits.Step, "The end of the connection");
        ((IDisposable)store).Dispose();
    }

    [Fact]
    public async Task Where_nothing_is_at_the_address_calls_go_on_without_and_one_warning()
    {
        using var logs = new RecordingLoggerFactory();
        await using var endpoint = new CountingTokenEndpoint();
        await using var provider = new ServiceCollection().AddRedisTokenStore("127.0.0.1:1,connectTimeout=500").BuildServiceProvider();
        using var client = new AuthorizationServerClient(new AuthorizationServerOptions
        {
            TokenEndpoint = endpoint.Address,
            ClientId = "c",
            ClientSecret = "s",
            TokenStore = provider.GetRequiredService<TokenStore>(),
            LoggerFactory = logs,
        });
        var watch = Stopwatch.StartNew();

        Assert.Equal("t1", await client.CreateClientTokenSource().GetTokenAsync(default).AsTask().WithinAsync(Limits.Step, "The call"));
        Assert.Equal("t2", await client.CreateClientTokenSource("read").GetTokenAsync(default).AsTask().WithinAsync(Limits.Step, "The call"));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(25));
        Assert.Single(logs.Logger.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public void A_configuration_that_can_not_be_read_is_refused_at_once_and_what_is_registered_first_stays()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentException>(() => services.AddRedisTokenStore("127.0.0.1:1,sll=true"));

        services.AddSingleton<TokenStore>(new MemoryTokenStore()).AddRedisTokenStore("127.0.0.1:1").AddRedisTokenStore();
        Assert.Single((IEnumerable<ServiceDescriptor>)services);
    }

    [Fact]
    public async Task Every_member_names_the_callers_parameter()
    {
        var arguments = new NullArguments([typeof(RedisTokenStore).Assembly], static type => type == typeof(IServiceCollection) ? new ServiceCollection() : null);

        var findings = await arguments.FindAsync();

        Assert.True(findings.Length == 0, findings);
        Assert.InRange(arguments.Count, 4, 20);
    }

    private static async Task WaitUntilGoneAsync(ConnectionMultiplexer redis)
    {
        while (Array.Exists(await redis.GetServers()[0].ClientListAsync(), client => client.Name == "own"))
        {
        }
    }
}
