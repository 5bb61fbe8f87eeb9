using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>The options after the environment and the defaults have filled them up, checked as a whole.</summary>
internal sealed class ClientConfiguration
{
    internal const string ApiKeyVariable = "TELNYX_API_KEY";
    internal const string BaseAddressVariable = "TELNYX_BASE_URL";
    internal const string ClientIdVariable = "TELNYX_CLIENT_ID";
    internal const string ClientSecretVariable = "TELNYX_CLIENT_SECRET";

    private const string LogCategory = "TelnyxOAuth";

    // The names of the document's security schemes.
    private const string BearerScheme = "bearerAuth";
    private const string ClientScheme = "oauthClientAuth";

    private readonly List<string> _errors = new List<string>();

    private ClientConfiguration(TelnyxOAuthClientOptions options, Func<string, string?> getVariable, Func<TokenRequest, Task<TokenResponse>> requestToken)
    {
        BaseAddress = ReadBaseAddress(options.BaseAddress, getVariable(BaseAddressVariable));
        Client = ReadClient(
            NullIfBlank(options.ClientId) ?? NullIfBlank(getVariable(ClientIdVariable)),
            NullIfBlank(options.ClientSecret) ?? NullIfBlank(getVariable(ClientSecretVariable)),
            options.ClientAuthentication);
        Logger = options.LoggerFactory?.CreateLogger(LogCategory);
        Bearer = ReadBearer(options, NullIfBlank(getVariable(ApiKeyVariable)), requestToken);
        CallLimits.Check(options.MaxRetries, options.AttemptTimeout, options.TotalTimeout, _errors);
        CallLimits.CheckResponseBytes(options.MaxResponseBytes, _errors);
    }

    private Uri BaseAddress { get; }

    private ApiCredential? Bearer { get; }

    private ClientCredential? Client { get; }

    private ILogger? Logger { get; }

    /// <param name="options">The options, which can't be changed afterwards.</param>
    /// <param name="getVariable">Gives an environment variable.</param>
    /// <param name="requestToken">Sends a token request.</param>
    /// <exception cref="ArgumentException">Something is missing or can't be used; the message names all of it.</exception>
    internal static ApiClientSettings CreateSettings(
        TelnyxOAuthClientOptions options,
        Func<string, string?> getVariable,
        Func<TokenRequest, Task<TokenResponse>> requestToken)
    {
        var configuration = new ClientConfiguration(options, getVariable, requestToken);
        if (configuration._errors.Count > 0)
        {
            throw new ArgumentException(string.Join(" ", configuration._errors), nameof(options));
        }

        options.Freeze();
        var settings = new ApiClientSettings(configuration.BaseAddress)
        {
            HttpClient = options.HttpClient,
            UseAlternatePaths = options.UseOlderRoutes,
            UserAgent = SdkUserAgent.Value,
            MaxResponseBytes = options.MaxResponseBytes,
            MaxRetries = options.MaxRetries,
            AttemptTimeout = options.AttemptTimeout,
            TotalTimeout = options.TotalTimeout,
            TimeProvider = options.TimeProvider,
            Logger = configuration.Logger,
        };
        settings.Credentials[BearerScheme] = configuration.Bearer!;
        if (configuration.Client is { } client)
        {
            settings.Credentials[ClientScheme] = client;
        }

        return settings;
    }

    /// <summary>Finds out what keeps a client from being made of options; they stay as they are.</summary>
    /// <param name="options">The options.</param>
    /// <param name="getVariable">Gives an environment variable.</param>
    /// <returns>A sentence for each error.</returns>
    internal static IReadOnlyList<string> FindErrors(TelnyxOAuthClientOptions options, Func<string, string?> getVariable) =>
        new ClientConfiguration(options, getVariable, static _ => throw new InvalidOperationException("Nothing is sent to check options."))._errors;

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
            : RequirePrivacy(option);
    }

    /// <summary>Keys, secrets and tokens are never sent in the clear, unless they stay on this machine.</summary>
    private Uri RequirePrivacy(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
        ? address
        : Refuse(
            $"The base address '{address}' (option BaseAddress, environment variable {BaseAddressVariable}) would have credentials sent in the clear: use https; http is for this machine only.");

    private Uri Refuse(string error)
    {
        _errors.Add(error);
        return TelnyxOAuthClientOptions.DefaultBaseAddress;
    }

    /// <summary>A key of the options, their source, a key of the environment, a client: the first that there is.</summary>
    private ApiCredential? ReadBearer(TelnyxOAuthClientOptions options, string? keyVariable, Func<TokenRequest, Task<TokenResponse>> requestToken)
    {
        var key = NullIfBlank(options.ApiKey);
        if (options.TokenSource is { } source)
        {
            if (key is not null)
            {
                _errors.Add($"There is both an {nameof(options.ApiKey)} and a {nameof(options.TokenSource)}: set one of them.");
            }

            return new BearerTokenCredential(source);
        }

        key ??= keyVariable;
        if (key is not null)
        {
            return ReadApiKey(key);
        }

        if (Client is not null)
        {
            return new BearerTokenCredential(new ClientCredentialsTokenSource(requestToken, NullIfBlank(options.Scope), options.TimeProvider, Logger));
        }

        _errors.Add(
            $"There is no API key: set the option {nameof(options.ApiKey)} or the environment variable {ApiKeyVariable}, or both {nameof(options.ClientId)} and {nameof(options.ClientSecret)} ({ClientIdVariable}, {ClientSecretVariable}) to have tokens requested.");
        return null;
    }

    private BearerCredential? ReadApiKey(string key)
    {
        try
        {
            return new BearerCredential(key);
        }
        catch (ArgumentException exception)
        {
            _errors.Add($"The API key (option ApiKey, environment variable {ApiKeyVariable}) can't be used. {exception.Message}");
            return null;
        }
    }

    private ClientCredential? ReadClient(string? id, string? secret, TokenEndpointAuthMethod authentication)
    {
        if (authentication != TokenEndpointAuthMethod.ClientSecretBasic && authentication != TokenEndpointAuthMethod.ClientSecretPost)
        {
            _errors.Add(
                $"The option {nameof(TelnyxOAuthClientOptions.ClientAuthentication)} is '{authentication}', and has to be {TokenEndpointAuthMethod.ClientSecretBasic} or {TokenEndpointAuthMethod.ClientSecretPost}.");
        }

        CheckClientText(id, nameof(TelnyxOAuthClientOptions.ClientId), ClientIdVariable);
        CheckClientText(secret, nameof(TelnyxOAuthClientOptions.ClientSecret), ClientSecretVariable);
        if (id is not null && secret is not null)
        {
            return new ClientCredential(id, secret, isSentInForm: authentication == TokenEndpointAuthMethod.ClientSecretPost);
        }

        if (id is not null || secret is not null)
        {
            var (present, missing, variable) = id is not null
                ? (nameof(TelnyxOAuthClientOptions.ClientId), nameof(TelnyxOAuthClientOptions.ClientSecret), ClientSecretVariable)
                : (nameof(TelnyxOAuthClientOptions.ClientSecret), nameof(TelnyxOAuthClientOptions.ClientId), ClientIdVariable);
            _errors.Add($"There is a {present} without a {missing}: set the option {missing} or the environment variable {variable} too.");
        }

        return null;
    }

    /// <summary>
    /// Accepts what an id and a secret are made of (RFC 6749 appendix A). Anything else could be sent encoded, but is a
    /// line break that was copied along, and would be told as a wrong secret. The message never repeats the value.
    /// </summary>
    private void CheckClientText(string? value, string option, string variable)
    {
        for (var i = 0; i < value?.Length; i++)
        {
            if (value[i] is < ' ' or > '~')
            {
                _errors.Add(
                    $"The option {option} (environment variable {variable}) holds a character that can't be part of it, at index {i}: only printable ASCII characters are allowed.");
                return;
            }
        }
    }
}
