using System;
using System.Linq;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Adds a client, its options and what it sends by to the services of a container.</summary>
internal static class ClientRegistration
{
    internal static IHttpClientBuilder Add(IServiceCollection services, string name, Action<TelnyxOAuthClientOptions> configure)
    {
        services.Configure(name, configure);
        return Add(services, name);
    }

    internal static IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration configuration)
    {
        var section = new OptionsSection(name, configuration);
        services.AddSingleton<IConfigureOptions<TelnyxOAuthClientOptions>>(section);
        services.AddSingleton<IValidateOptions<TelnyxOAuthClientOptions>>(section);
        return Add(services, name);
    }

    internal static IHttpClientBuilder Add(IServiceCollection services, string name)
    {
        if (FindNames(services).Add(name))
        {
            AddOptions(services, name);
            AddClient(services, name);
            HttpClientDefaults.Insert(services, name);
        }

        return services.AddHttpClient(HttpClientDefaults.NameOf(name));
    }

    /// <summary>The names that were registered with these services already.</summary>
    private static ClientNames FindNames(IServiceCollection services)
    {
        var found = services.FirstOrDefault(service => service.ServiceType == typeof(ClientNames));
        if (found?.ImplementationInstance is ClientNames names)
        {
            return names;
        }

        names = new ClientNames();
        services.AddSingleton(names);
        return names;
    }

    private static void AddOptions(IServiceCollection services, string name)
    {
        services.TryAddTransient<IOptionsFactory<TelnyxOAuthClientOptions>, ClientOptionsFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelnyxOAuthClientOptions>, ClientOptionsValidator>());
        services.AddOptions<TelnyxOAuthClientOptions>(name).ValidateOnStart();
    }

    private static void AddClient(IServiceCollection services, string name)
    {
        services.TryAddSingleton<ITelnyxOAuthClientFactory, KeyedClientFactory>();
        if (name == Options.DefaultName)
        {
            services.AddSingleton(static provider => ContainerClient.Create(provider, Options.DefaultName));
        }
        else
        {
            services.AddKeyedSingleton(name, static (provider, key) => ContainerClient.Create(provider, (string)key!));
        }
    }
}
