using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TelnyxOAuth.Registration;

namespace TelnyxOAuth;

/// <summary>How the client is registered: as a client that somebody compiles for himself is, with the options that are the SDK's own.</summary>
internal static class TelnyxOAuthRegistration
{
    private const string Name = "TelnyxOAuth";

    internal static readonly ClientRegistration<TelnyxOAuthClient, TelnyxOAuthClientOptions> Instance = new ClientRegistration<TelnyxOAuthClient, TelnyxOAuthClientOptions>(
        Name,
        Name,
        static options => new TelnyxOAuthClient(options),
        new OptionsBinder<TelnyxOAuthClientOptions>()
            .AddText(nameof(TelnyxOAuthClientOptions.ApiKey), static (options, value) => options.ApiKey = value)
            .AddText(nameof(TelnyxOAuthClientOptions.ClientId), static (options, value) => options.ClientId = value)
            .AddText(nameof(TelnyxOAuthClientOptions.ClientSecret), static (options, value) => options.ClientSecret = value)
            .Add<TokenEndpointAuthMethod>(
                nameof(TelnyxOAuthClientOptions.ClientAuthentication),
                $"{nameof(TokenEndpointAuthMethod.ClientSecretBasic)} or {nameof(TokenEndpointAuthMethod.ClientSecretPost)}",
                TryReadAuthentication,
                static (options, value) => options.ClientAuthentication = value)
            .AddText(nameof(TelnyxOAuthClientOptions.Scope), static (options, value) => options.Scope = value))
        .With(static (services, _) => services.TryAddSingleton<ITelnyxOAuthClientFactory, KeyedClientFactory>());

    /// <summary>Takes the name in code and the name on the wire.</summary>
    private static bool TryReadAuthentication(string text, out TokenEndpointAuthMethod value)
    {
        var name = text.Trim().Replace("_", "");
        value = TokenEndpointAuthMethod.KnownValues.FirstOrDefault(known => string.Equals(known.Value.Replace("_", ""), name, StringComparison.OrdinalIgnoreCase));
        return value.Value.Length > 0;
    }
}
