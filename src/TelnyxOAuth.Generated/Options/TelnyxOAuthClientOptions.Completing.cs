using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <content>How the environment fills up what is left open, and what credentials come of it.</content>
public sealed partial class TelnyxOAuthClientOptions
{
    // The document's security schemes, which would be options for all to set if they were not declared here.
    private ApiCredential? BearerAuth { get; set; }

    private ClientCredential? OAuthClientAuth { get; set; }

    partial void OnCompleting(ICollection<string> errors)
    {
        UserAgent ??= SdkUserAgent.Value;
        BaseAddress = BaseAddressReader.Read(BaseAddress, GetVariable(EnvironmentVariables.BaseAddress), errors);
        OAuthClientAuth = ReadClient(errors);
        BearerAuth = ReadBearer(errors);
        DescribeCredential(
            "bearerAuth",
            $"{nameof(ApiKey)} (or {EnvironmentVariables.ApiKey}), {nameof(TokenSource)}, or {nameof(ClientId)} and {nameof(ClientSecret)} (or {EnvironmentVariables.ClientId} and {EnvironmentVariables.ClientSecret})");
        DescribeCredential(
            "oauthClientAuth",
            $"{nameof(ClientId)} and {nameof(ClientSecret)} (or {EnvironmentVariables.ClientId} and {EnvironmentVariables.ClientSecret})");
    }

    /// <summary>A key of the options, their source, a key of the environment, a client: the first that there is. Discovery and registration need none.</summary>
    private ApiCredential? ReadBearer(ICollection<string> errors)
    {
        var key = NullIfBlank(ApiKey);
        if (TokenSource is { } source)
        {
            if (key is not null)
            {
                errors.Add($"There is both an {nameof(ApiKey)} and a {nameof(TokenSource)}: set one of them.");
            }

            return new BearerTokenCredential(source);
        }

        key ??= NullIfBlank(GetVariable(EnvironmentVariables.ApiKey));
        if (key is not null)
        {
            return CreateCredential(
                $"The API key (option {nameof(ApiKey)}, environment variable {EnvironmentVariables.ApiKey})", key, static key => new BearerCredential(key), errors);
        }

        return OAuthClientAuth is null
            ? null
            : new BearerTokenCredential(ClientTokenSource.Create(
                RequestTokenAsync,
                TimeProvider,
                LoggerFactory?.CreateLogger(nameof(TelnyxOAuth)),
                TokenStore,
                ClientTokenSource.CreateStoreKey(BaseAddress!.AbsoluteUri, OAuthClientAuth.ClientId, NullIfBlank(Scope))));
    }

    private Task<OAuthTokens> RequestTokenAsync() => new OAuthResource(Client).RequestClientTokenAsync(NullIfBlank(Scope), TimeProvider);

    private ClientCredential? ReadClient(ICollection<string> errors)
    {
        var id = NullIfBlank(ClientId) ?? NullIfBlank(GetVariable(EnvironmentVariables.ClientId));
        var secret = NullIfBlank(ClientSecret) ?? NullIfBlank(GetVariable(EnvironmentVariables.ClientSecret));
        if (ClientAuthentication != TokenEndpointAuthMethod.ClientSecretBasic && ClientAuthentication != TokenEndpointAuthMethod.ClientSecretPost)
        {
            errors.Add(
                $"The option {nameof(ClientAuthentication)} is '{ClientAuthentication}', and has to be {TokenEndpointAuthMethod.ClientSecretBasic} or {TokenEndpointAuthMethod.ClientSecretPost}.");
        }

        CheckClientText(id, nameof(ClientId), EnvironmentVariables.ClientId, errors);
        CheckClientText(secret, nameof(ClientSecret), EnvironmentVariables.ClientSecret, errors);
        if (id is not null && secret is not null)
        {
            return new ClientCredential(id, secret, isSentInForm: ClientAuthentication == TokenEndpointAuthMethod.ClientSecretPost);
        }

        if (id is not null || secret is not null)
        {
            var (present, missing, variable) = id is not null
                ? (nameof(ClientId), nameof(ClientSecret), EnvironmentVariables.ClientSecret)
                : (nameof(ClientSecret), nameof(ClientId), EnvironmentVariables.ClientId);
            errors.Add($"There is a {present} without a {missing}: set the option {missing} or the environment variable {variable} too.");
        }

        return null;
    }

    /// <summary>
    /// Accepts what an id and a secret are made of (RFC 6749 appendix A). Anything else could be sent encoded, but is a
    /// line break that was copied along, and would be told as a wrong secret. The message never repeats the value.
    /// </summary>
    private static void CheckClientText(string? value, string option, string variable, ICollection<string> errors)
    {
        for (var i = 0; i < value?.Length; i++)
        {
            if (value[i] is < ' ' or > '~')
            {
                errors.Add(
                    $"The option {option} (environment variable {variable}) holds a character that can't be part of it, at index {i}: only printable ASCII characters are allowed.");
                return;
            }
        }
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
