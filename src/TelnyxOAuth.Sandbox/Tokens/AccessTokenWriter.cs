using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Tokens;

/// <summary>Writes access tokens as signed JWTs (RFC 9068).</summary>
internal sealed class AccessTokenWriter
{
    private readonly SigningKey _key;
    private readonly ServerAddresses _addresses;

    public AccessTokenWriter(SigningKey key, ServerAddresses addresses)
    {
        _key = key;
        _addresses = addresses;
    }

    public string Write(string subject, string clientId, Entitlement entitlement, long issuedAt, long expiresAt)
    {
        var header = Encode(new Dictionary<string, object>
        {
            ["alg"] = "RS256",
            ["typ"] = "at+jwt",
            ["kid"] = _key.KeyId,
        });
        var claims = Encode(new Dictionary<string, object>
        {
            ["iss"] = _addresses.Issuer,
            ["sub"] = subject,
            ["aud"] = Audience.ToJson(entitlement.Audience),
            ["exp"] = expiresAt,
            ["iat"] = issuedAt,
            ["jti"] = Guid.NewGuid().ToString(),
            ["client_id"] = clientId,
            ["scope"] = ScopeSyntax.Join(entitlement.Scopes),
        });
        var signature = _key.Sign(Encoding.ASCII.GetBytes($"{header}.{claims}"));
        return $"{header}.{claims}.{Base64UrlText.Encode(signature)}";
    }

    private static string Encode(Dictionary<string, object> part) =>
        Base64UrlText.Encode(JsonSerializer.SerializeToUtf8Bytes(part));
}
