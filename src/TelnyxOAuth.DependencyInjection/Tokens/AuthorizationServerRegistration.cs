using System;
using System.Collections.Generic;
using TelnyxOAuth.Registration;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>How a client of an authorization server is registered: as clients of APIs are.</summary>
internal static class AuthorizationServerRegistration
{
    internal static readonly ClientRegistration<AuthorizationServerClient, AuthorizationServerOptions> Instance = new ClientRegistration<AuthorizationServerClient, AuthorizationServerOptions>(
        nameof(AuthorizationServerClient),
        "TelnyxOAuth." + nameof(AuthorizationServerClient),
        static options => new AuthorizationServerClient(options),
        new OptionsBinder<AuthorizationServerOptions>()
            .AddUri(nameof(AuthorizationServerOptions.AuthorizationEndpoint), static (options, value) => options.AuthorizationEndpoint = value)
            .AddUri(nameof(AuthorizationServerOptions.TokenEndpoint), static (options, value) => options.TokenEndpoint = value)
            .AddUri(nameof(AuthorizationServerOptions.IntrospectionEndpoint), static (options, value) => options.IntrospectionEndpoint = value)
            .Add<IReadOnlyList<Uri>>(nameof(AuthorizationServerOptions.Resources), "addresses, separated by spaces", TryReadResources, static (options, value) => options.Resources = value)
            .AddText(nameof(AuthorizationServerOptions.Issuer), static (options, value) => options.Issuer = value)
            .Add<bool>(nameof(AuthorizationServerOptions.SendsIssuer), "true or false", bool.TryParse, static (options, value) => options.SendsIssuer = value)
            .AddText(nameof(AuthorizationServerOptions.ClientId), static (options, value) => options.ClientId = value)
            .AddText(nameof(AuthorizationServerOptions.ClientSecret), static (options, value) => options.ClientSecret = value)
            .Add<ClientAuthentication>(
                nameof(AuthorizationServerOptions.ClientAuthentication),
                $"{nameof(ClientAuthentication.ClientSecretBasic)} or {nameof(ClientAuthentication.ClientSecretPost)}",
                TryReadAuthentication,
                static (options, value) => options.ClientAuthentication = value));

    private static bool TryReadResources(string text, out IReadOnlyList<Uri> value)
    {
        var resources = new List<Uri>();
        value = resources;
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(part, UriKind.Absolute, out var resource))
            {
                return false;
            }

            resources.Add(resource);
        }

        return true;
    }

    /// <summary>Takes the name in code and the name on the wire.</summary>
    private static bool TryReadAuthentication(string text, out ClientAuthentication value)
    {
        (var isKnown, value) = text.Trim().Replace("_", "").ToUpperInvariant() switch
        {
            "DEFAULT" => (true, ClientAuthentication.Default),
            "CLIENTSECRETBASIC" => (true, ClientAuthentication.ClientSecretBasic),
            "CLIENTSECRETPOST" => (true, ClientAuthentication.ClientSecretPost),
            _ => (false, default),
        };
        return isKnown;
    }
}
