using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>The rules for members that describe a client, whichever request they come in.</summary>
internal static class ClientFields
{
    private const int MaximumNameLength = 255;

    private static readonly string[] ForbiddenRedirectSchemes = ["javascript", "data", "vbscript", "file", "about", "blob"];

    public static string? Name(JsonFields fields, string member)
    {
        var name = fields.Text(member);
        if (name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > MaximumNameLength || name.Any(char.IsControl)))
        {
            fields.Refuse(member, $"must be 1 to {MaximumNameLength} printable characters");
        }

        return name;
    }

    public static IReadOnlyList<string>? GrantTypeList(JsonFields fields, string member)
    {
        var grantTypes = fields.TextList(member);
        if (grantTypes is { Count: 0 })
        {
            fields.Refuse(member, "must not be empty");
        }
        else if (grantTypes?.Except(GrantTypes.All).Any() == true)
        {
            fields.Refuse(member, $"must be of {string.Join(", ", GrantTypes.All)}");
        }

        return grantTypes;
    }

    public static void CheckScopes(JsonFields fields, string member, IReadOnlyList<string>? scopes, SandboxSettings settings)
    {
        if (scopes is { Count: 0 })
        {
            fields.Refuse(member, "must not be empty");
        }
        else if (scopes?.Except(settings.SupportedScopes).Any() == true)
        {
            fields.Refuse(member, $"must be of {string.Join(", ", settings.SupportedScopes)}");
        }
    }

    /// <summary>
    /// Reads redirection URIs: absolute, without a fragment (RFC 6749, section 3.1.2), and unencrypted only where the code
    /// doesn't leave the machine (RFC 8252, section 8.3; RFC 9700, section 2.6).
    /// </summary>
    public static IReadOnlyList<string>? RedirectUriList(JsonFields fields, string member)
    {
        var uris = fields.TextList(member);
        if (uris?.All(IsRedirectUri) == false)
        {
            fields.Refuse(member, "must be absolute URIs without a fragment, and http only at 127.0.0.1, [::1] or localhost");
        }

        return uris;
    }

    /// <summary>Reads the address of a page or picture that is shown to the user.</summary>
    public static string? WebAddress(JsonFields fields, string member)
    {
        var address = fields.Text(member);
        if (address is not null && !IsWebAddress(address))
        {
            fields.Refuse(member, "must be an absolute http or https URL");
        }

        return address;
    }

    /// <summary>Checks what only the members together can violate.</summary>
    public static void CheckTogether(
        JsonFields fields, bool isPublic, IReadOnlyList<string> grantTypes, string grantTypesMember, IReadOnlyList<string> redirectUris)
    {
        if (isPublic && grantTypes.Contains(GrantTypes.ClientCredentials))
        {
            // RFC 6749, section 4.4: this grant is for confidential clients only.
            fields.Refuse(grantTypesMember, "must not hold client_credentials for a public client");
        }

        if (grantTypes.Contains(GrantTypes.AuthorizationCode) && redirectUris.Count == 0 && !fields.IsRefused("redirect_uris"))
        {
            fields.Refuse("redirect_uris", "must not be empty with authorization_code");
        }
    }

    private static bool IsRedirectUri(string text) =>
        AbsoluteUris.TryParse(text, out var uri)
        && !text.Contains('#')
        && !ForbiddenRedirectSchemes.Contains(uri.Scheme)
        && (!IsWebScheme(uri) || uri.Host.Length > 0)
        && (uri.Scheme != Uri.UriSchemeHttp || RedirectUris.IsLoopback(text));

    private static bool IsWebAddress(string text) => AbsoluteUris.TryParse(text, out var uri) && IsWebScheme(uri) && uri.Host.Length > 0;

    private static bool IsWebScheme(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
}
