using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Redis as where tokens are kept, for every client of the container that requests some.</summary>
/// <remarks>
/// The registered <see cref="TokenStore"/> is where the option <see cref="ApiClientOptions.TokenStore"/> of each client
/// starts. What is registered first stays. A <see cref="TokenProtector"/> and a <see cref="TimeProvider"/> of the container
/// are where its own options start.
/// </remarks>
public static class RedisTokenStoreServiceCollectionExtensions
{
    private const int ReconnectMilliseconds = 1000;

    /// <summary>Keeps tokens in Redis, by the container's <see cref="IConnectionMultiplexer"/>.</summary>
    /// <param name="services">The services to add to, which have a connection, or get one.</param>
    /// <param name="configure">Sets options, or <c>null</c>, the default, for none.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <c>null</c>.</exception>
    public static IServiceCollection AddRedisTokenStore(this IServiceCollection services, Action<RedisTokenStoreOptions>? configure = null)
    {
        services = services ?? throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton<TokenStore>(provider =>
            new RedisTokenStore(provider.GetRequiredService<IConnectionMultiplexer>(), CreateOptions(provider, configure)));
        return services;
    }

    /// <summary>Keeps tokens in Redis, by a connection of the store's own, which is made when it is needed first.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">
    /// Where Redis is, as StackExchange.Redis has it: <c>redis.example:6380,ssl=true,password=…</c>. While it is down,
    /// commands fail at once, and calls go on without it; it is looked for every second.
    /// </param>
    /// <param name="configure">Sets options, or <c>null</c>, the default, for none.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="configuration"/> can't be read.</exception>
    public static IServiceCollection AddRedisTokenStore(this IServiceCollection services, string configuration, Action<RedisTokenStoreOptions>? configure = null)
    {
        services = services ?? throw new ArgumentNullException(nameof(services));
        var parsed = ConfigurationOptions.Parse(configuration ?? throw new ArgumentNullException(nameof(configuration)));
        parsed.AbortOnConnectFail = false;
        parsed.BacklogPolicy = BacklogPolicy.FailFast;

        // What is lost while it is down are shared tokens, so it is looked for every second, and not ever more seldom.
        parsed.ReconnectRetryPolicy = new LinearRetry(ReconnectMilliseconds);
        services.TryAddSingleton<TokenStore>(provider => new RedisTokenStore(new RedisConnection(parsed), CreateOptions(provider, configure)));
        return services;
    }

    private static RedisTokenStoreOptions CreateOptions(IServiceProvider services, Action<RedisTokenStoreOptions>? configure)
    {
        var options = new RedisTokenStoreOptions
        {
            TokenProtector = services.GetService<TokenProtector>(),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
        };
        configure?.Invoke(options);
        return options;
    }
}
