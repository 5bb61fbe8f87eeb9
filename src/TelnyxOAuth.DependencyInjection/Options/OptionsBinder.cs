using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Configuration;

namespace TelnyxOAuth;

/// <summary>
/// Reads options from configuration by their names. By hand and not by reflection, so that it works trimmed and as native
/// code, and so that messages name keys and never values, which may be secret.
/// </summary>
internal static class OptionsBinder
{
    private static readonly Dictionary<string, OptionSetter> Setters = new Dictionary<string, OptionSetter>(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(TelnyxOAuthClientOptions.ApiKey)] = Text(static (options, value) => options.ApiKey = value),
        [nameof(TelnyxOAuthClientOptions.BaseAddress)] = OptionSetter.Of<Uri>(
            "an address", OptionText.TryReadUri, static (options, value) => options.BaseAddress = value),
        [nameof(TelnyxOAuthClientOptions.ClientId)] = Text(static (options, value) => options.ClientId = value),
        [nameof(TelnyxOAuthClientOptions.ClientSecret)] = Text(static (options, value) => options.ClientSecret = value),
        [nameof(TelnyxOAuthClientOptions.ClientAuthentication)] = OptionSetter.Of<TokenEndpointAuthMethod>(
            $"{nameof(TokenEndpointAuthMethod.ClientSecretBasic)} or {nameof(TokenEndpointAuthMethod.ClientSecretPost)}",
            OptionText.TryReadAuthentication,
            static (options, value) => options.ClientAuthentication = value),
        [nameof(TelnyxOAuthClientOptions.Scope)] = Text(static (options, value) => options.Scope = value),
        [nameof(TelnyxOAuthClientOptions.UserAgent)] = Text(static (options, value) => options.UserAgent = value),
        [nameof(TelnyxOAuthClientOptions.UseOlderRoutes)] = OptionSetter.Of<bool>(
            "true or false", bool.TryParse, static (options, value) => options.UseOlderRoutes = value),
        [nameof(TelnyxOAuthClientOptions.RequireDocumentedMembers)] = OptionSetter.Of<bool>(
            "true or false", bool.TryParse, static (options, value) => options.RequireDocumentedMembers = value),
        [nameof(TelnyxOAuthClientOptions.MaxRetries)] = Number(static (options, value) => options.MaxRetries = value),
        [nameof(TelnyxOAuthClientOptions.AttemptTimeout)] = Time(static (options, value) => options.AttemptTimeout = value),
        [nameof(TelnyxOAuthClientOptions.TotalTimeout)] = Time(static (options, value) => options.TotalTimeout = value),
        [nameof(TelnyxOAuthClientOptions.MaxResponseBytes)] = Number(static (options, value) => options.MaxResponseBytes = value),
    };

    /// <summary>Sets the options that the configuration has a value for.</summary>
    /// <returns>A sentence for each key that can't be used.</returns>
    internal static IReadOnlyList<string> Bind(IConfiguration configuration, TelnyxOAuthClientOptions options)
    {
        var errors = new List<string>();
        foreach (var entry in configuration.GetChildren())
        {
            var isSection = entry.GetChildren().Any();
            if (!Setters.TryGetValue(entry.Key, out var setter))
            {
                // The root of a configuration, such as the environment, is shared with others.
                if (!isSection && configuration is IConfigurationSection)
                {
                    errors.Add($"The key {entry.Path} is none of the options that can be configured: {string.Join(", ", Setters.Keys)}.");
                }
            }
            else if (isSection)
            {
                errors.Add($"The key {entry.Path} is a section or a list, and has to be {setter.Expected}.");
            }
            else if (!string.IsNullOrWhiteSpace(entry.Value) && !setter.TrySet(options, entry.Value!))
            {
                errors.Add($"The value of the key {entry.Path} can't be read: it has to be {setter.Expected}.");
            }
        }

        return errors;
    }

    private static OptionSetter Text(Action<TelnyxOAuthClientOptions, string> set) => OptionSetter.Of("a text", OptionText.TryReadText, set);

    private static OptionSetter Number(Action<TelnyxOAuthClientOptions, int> set) => OptionSetter.Of("a whole number", OptionText.TryReadNumber, set);

    private static OptionSetter Time(Action<TelnyxOAuthClientOptions, TimeSpan> set) =>
        OptionSetter.Of("a time such as 00:01:40, or Infinite", OptionText.TryReadTime, set);
}
