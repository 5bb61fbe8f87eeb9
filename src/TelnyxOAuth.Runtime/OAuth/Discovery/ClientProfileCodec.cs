using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes a registration request (RFC 7591 section 3.1).</summary>
internal sealed class ClientProfileCodec : JsonCodec<ClientProfile>
{
    private static readonly string[] SignInGrants = { "authorization_code", "refresh_token" };
    private static readonly string[] OwnGrants = { "client_credentials" };
    private static readonly string[] SignInResponses = { "code" };

    private readonly string _authMethod;

    /// <param name="authMethod">How the client is to prove itself at the token endpoint.</param>
    internal ClientProfileCodec(string authMethod) => _authMethod = authMethod;

    public override ClientProfile Read(JsonReader reader) => throw new NotSupportedException("Registration requests are only sent.");

    public override void Write(JsonWriter writer, ClientProfile? value)
    {
        var signsIn = value!.RedirectUris.Count > 0;
        writer.WriteStartObject();
        JsonMember.Write(writer, "client_name", value.Name);
        writer.WritePropertyName("redirect_uris");
        writer.WriteStartArray();
        foreach (var uri in value.RedirectUris)
        {
            writer.WriteValue(uri.OriginalString);
        }

        writer.WriteEndArray();
        WriteTexts(writer, "grant_types", signsIn ? SignInGrants : OwnGrants);
        WriteTexts(writer, "response_types", signsIn ? SignInResponses : Array.Empty<string>());
        JsonMember.Write(writer, "token_endpoint_auth_method", _authMethod);

        // Without, a server of OpenID Connect takes the client for one of the web, which may not come back to the user's machine.
        JsonMember.Write(writer, "application_type", value.IsNative ? "native" : "web");
        JsonMember.Write(writer, "scope", value.Scope);
        JsonMember.Write(writer, "client_uri", value.HomePage?.OriginalString);
        writer.WriteEndObject();
    }

    private static void WriteTexts(JsonWriter writer, string name, string[] values)
    {
        writer.WritePropertyName(name);
        writer.WriteStartArray();
        foreach (var value in values)
        {
            writer.WriteValue(value);
        }

        writer.WriteEndArray();
    }
}
