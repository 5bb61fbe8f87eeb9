using System;
using System.Collections.Generic;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>The options after the environment and the defaults have filled them up, checked as a whole.</summary>
internal sealed class ClientConfiguration
{
    internal const string ApiKeyVariable = "TELNYX_API_KEY";
    internal const string BaseAddressVariable = "TELNYX_BASE_URL";
    internal const string ClientIdVariable = "TELNYX_CLIENT_ID";
    internal const string ClientSecretVariable = "TELNYX_CLIENT_SECRET";

    // The names of the document's security schemes.
    private const string BearerScheme = "bearerAuth";
    private const string ClientScheme = "oauthClientAuth";

    private readonly List<string> _faults = new List<string>();

    private ClientConfiguration(TelnyxOAuthClientOptions options, Func<string, string?> getVariable)
    {
        BaseAddress = ReadBaseAddress(options.BaseAddress, getVariable(BaseAddressVariable));
        Bearer = ReadApiKey(NullIfBlank(options.ApiKey) ?? NullIfBlank(getVariable(ApiKeyVariable)));
        Client = ReadClient(
            NullIfBlank(options.ClientId) ?? NullIfBlank(getVariable(ClientIdVariable)),
            NullIfBlank(options.ClientSecret) ?? NullIfBlank(getVariable(ClientSecretVariable)));
    }

    private Uri BaseAddress { get; }

    private BearerCredential? Bearer { get; }

    private ClientCredential? Client { get; }

    /// <exception cref="ArgumentException">Something is missing or can't be used; the message names all of it.</exception>
    internal static ApiClientSettings CreateSettings(TelnyxOAuthClientOptions options, Func<string, string?> getVariable)
    {
        var configuration = new ClientConfiguration(options, getVariable);
        if (configuration._faults.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", configuration._faults), nameof(options));
        }

        var settings = new ApiClientSettings(configuration.BaseAddress)
        {
            HttpClient = options.HttpClient,
            UseAlternatePaths = options.UseOlderRoutes,
            UserAgent = "TelnyxOAuth.NET/" + SdkVersion.Value,
        };
        settings.Credentials[BearerScheme] = configuration.Bearer!;
        if (configuration.Client is { } client)
        {
            settings.Credentials[ClientScheme] = client;
        }

        return settings;
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private Uri ReadBaseAddress(Uri? option, string? variable)
    {
        var text = option?.OriginalString ?? NullIfBlank(variable);
        if (text is null)
        {
            return TelnyxOAuthClientOptions.DefaultBaseAddress;
        }

        // A text that starts with a slash is an absolute file name on Unix, so the scheme has to be looked at too.
        if ((option is null && !Uri.TryCreate(text, UriKind.Absolute, out option))
            || !option.IsAbsoluteUri
            || (option.Scheme != Uri.UriSchemeHttp && option.Scheme != Uri.UriSchemeHttps))
        {
            return Refuse(
                $"The base address '{text}' is not an absolute http or https address: set the option BaseAddress or the environment variable {BaseAddressVariable} to one, such as {TelnyxOAuthClientOptions.DefaultBaseAddress}.");
        }

        // Not repeated in the message: what stands before an @ is a password.
        return option.UserInfo.Length > 0 || option.Query.Length > 0 || option.Fragment.Length > 0
            ? Refuse(
                $"The base address (option BaseAddress, environment variable {BaseAddressVariable}) must have no user name, query or fragment.")
            : option;
    }

    private Uri Refuse(string fault)
    {
        _faults.Add(fault);
        return TelnyxOAuthClientOptions.DefaultBaseAddress;
    }

    private BearerCredential? ReadApiKey(string? key)
    {
        if (key is null)
        {
            _faults.Add($"There is no API key: set the option ApiKey or the environment variable {ApiKeyVariable}.");
            return null;
        }

        try
        {
            return new BearerCredential(key);
        }
        catch (ArgumentException exception)
        {
            _faults.Add($"The API key (option ApiKey, environment variable {ApiKeyVariable}) can't be used. {exception.Message}");
            return null;
        }
    }

    private ClientCredential? ReadClient(string? id, string? secret)
    {
        if (id is not null && secret is not null)
        {
            return new ClientCredential(id, secret);
        }

        if (id is not null || secret is not null)
        {
            var (present, missing, variable) = id is not null
                ? (nameof(TelnyxOAuthClientOptions.ClientId), nameof(TelnyxOAuthClientOptions.ClientSecret), ClientSecretVariable)
                : (nameof(TelnyxOAuthClientOptions.ClientSecret), nameof(TelnyxOAuthClientOptions.ClientId), ClientIdVariable);
            _faults.Add($"There is a {present} without a {missing}: set the option {missing} or the environment variable {variable} too.");
        }

        return null;
    }
}
