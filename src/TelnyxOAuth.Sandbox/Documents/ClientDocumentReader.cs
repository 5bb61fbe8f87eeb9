using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Endpoints;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Documents;

/// <summary>
/// Reads the document about a client (draft-ietf-oauth-client-id-metadata-document, section 4): the metadata of RFC 7591,
/// without a secret, because whoever can read the document would have it. It is written for every server that the client
/// may meet, so scopes and grant types that this one doesn't know are passed over.
/// </summary>
internal sealed class ClientDocumentReader
{
    private readonly SandboxSettings _settings;

    public ClientDocumentReader(SandboxSettings settings)
    {
        _settings = settings;
    }

    /// <exception cref="OAuthErrorException">The document is malformed, or not this client's.</exception>
    public OAuthClient Read(string clientId, byte[] document)
    {
        var fields = new JsonFields(JsonObjectBody.Parse(document, OAuthErrorCodes.InvalidClient, "client metadata document"));
        if (fields.Text("client_id") != clientId)
        {
            fields.Refuse("client_id", "must be the address of the document, character for character");
        }

        foreach (var secret in (string[])["client_secret", "client_secret_expires_at"])
        {
            if (fields.Has(secret))
            {
                fields.Refuse(secret, "must be absent");
            }
        }

        if (fields.Text("token_endpoint_auth_method") is not (null or ClientAuthMethods.None))
        {
            fields.Refuse("token_endpoint_auth_method", $"must be {ClientAuthMethods.None}");
        }

        var now = _settings.TimeProvider.GetUtcNow();
        var client = new OAuthClient
        {
            ClientId = clientId,
            Name = ClientFields.Name(fields, "client_name") ?? new Uri(clientId).Host,
            ClientType = ClientTypes.Public,
            AllowedScopes = ReadScopes(fields),
            AllowedGrantTypes = ReadGrantTypes(fields),
            RedirectUris = ClientFields.RedirectUriList(fields, "redirect_uris") ?? [],
            RequirePkce = true,
            TokenEndpointAuthMethod = ClientAuthMethods.None,
            LogoUri = ClientFields.WebAddress(fields, "logo_uri"),
            TosUri = ClientFields.WebAddress(fields, "tos_uri"),
            PolicyUri = ClientFields.WebAddress(fields, "policy_uri"),
            Verified = false,
            CreatedAt = now,
            UpdatedAt = now,
        };
        ClientFields.CheckTogether(fields, isPublic: true, client.AllowedGrantTypes, "grant_types", client.RedirectUris);
        return fields.Problems.Count == 0
            ? client
            : throw OAuthErrorException.InvalidClient($"The client metadata document is not usable: {fields.Describe()}");
    }

    private static string[] ReadGrantTypes(JsonFields fields)
    {
        var grantTypes = (fields.TextList("grant_types") ?? [GrantTypes.AuthorizationCode]).Intersect(GrantTypes.OfPublicClients).ToArray();
        if (!grantTypes.Contains(GrantTypes.AuthorizationCode))
        {
            fields.Refuse("grant_types", $"must hold {GrantTypes.AuthorizationCode}");
        }

        return grantTypes;
    }

    private IReadOnlyList<string> ReadScopes(JsonFields fields)
    {
        if (fields.Text("scope") is not { } scope)
        {
            return _settings.SupportedScopes;
        }

        var scopes = (ScopeSyntax.Parse(scope) ?? []).Intersect(_settings.SupportedScopes).ToArray();
        if (scopes.Length == 0)
        {
            fields.Refuse("scope", $"must hold one of {string.Join(", ", _settings.SupportedScopes)}");
        }

        return scopes;
    }
}
