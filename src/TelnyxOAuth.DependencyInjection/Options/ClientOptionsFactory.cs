using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TelnyxOAuth;

/// <summary>Makes options that start with the container's logger factory and clock, which whatever configures them can replace.</summary>
internal sealed class ClientOptionsFactory : OptionsFactory<TelnyxOAuthClientOptions>
{
    private readonly IServiceProvider _services;

    public ClientOptionsFactory(
        IServiceProvider services,
        IEnumerable<IConfigureOptions<TelnyxOAuthClientOptions>> setups,
        IEnumerable<IPostConfigureOptions<TelnyxOAuthClientOptions>> postConfigures,
        IEnumerable<IValidateOptions<TelnyxOAuthClientOptions>> validations)
        : base(setups, postConfigures, validations)
    {
        _services = services;
    }

    protected override TelnyxOAuthClientOptions CreateInstance(string name) => new TelnyxOAuthClientOptions
    {
        LoggerFactory = _services.GetService<ILoggerFactory>(),
        TimeProvider = _services.GetService<TimeProvider>() ?? TimeProvider.System,
    };
}
