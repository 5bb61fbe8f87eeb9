using System;
using Microsoft.Extensions.DependencyInjection;

namespace TelnyxOAuth;

/// <summary>Gives the clients that a container holds as keyed services.</summary>
internal sealed class KeyedClientFactory : ITelnyxOAuthClientFactory
{
    private readonly IServiceProvider _services;

    /// <param name="services">The container.</param>
    public KeyedClientFactory(IServiceProvider services) => _services = services;

    public TelnyxOAuthClient GetClient(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        return _services.GetKeyedService<TelnyxOAuthClient>(name)
            ?? throw new ArgumentException($"No client is registered under the name '{name}': register it by AddTelnyxOAuth(\"{name}\", …).", nameof(name));
    }
}
