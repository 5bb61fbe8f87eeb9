using System;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers where tokens are kept, for every client of the container that requests some.</summary>
/// <remarks>
/// A registered <see cref="TokenStore"/> is where the option <see cref="ApiClientOptions.TokenStore"/> of each client starts.
/// What is registered first stays.
/// </remarks>
public static class TokenStoreServiceCollectionExtensions
{
    /// <summary>Keeps tokens in the container's <see cref="IDistributedCache"/>: see <see cref="DistributedCacheTokenStore"/>.</summary>
    /// <param name="services">The services to add to, which need an <see cref="IDistributedCache"/>: register one, before or after.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <c>null</c>.</exception>
    public static IServiceCollection AddDistributedCacheTokenStore(this IServiceCollection services)
    {
        services = services ?? throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton<TokenStore>(static provider => new DistributedCacheTokenStore(
            provider.GetService<IDistributedCache>()
                ?? throw new InvalidOperationException("Tokens are to be kept in the IDistributedCache, and none is registered: add one, such as AddDistributedMemoryCache or AddStackExchangeRedisCache."),
            provider.GetService<TokenProtector>()));
        return services;
    }

    /// <summary>
    /// Has stores encrypt tokens by the container's <see cref="IDataProtectionProvider"/>. The machines of a fleet need the
    /// same keys and the same application name, or each finds what others have stored unreadable.
    /// </summary>
    /// <param name="services">The services to add to, which have data protection, or get it.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <c>null</c>.</exception>
    public static IServiceCollection AddTokenDataProtection(this IServiceCollection services)
    {
        services = services ?? throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton<TokenProtector>(static provider => new DataProtectionTokenProtector(provider.GetRequiredService<IDataProtectionProvider>()));
        return services;
    }
}
