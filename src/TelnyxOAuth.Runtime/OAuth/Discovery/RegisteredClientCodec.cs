using System;
using System.Linq;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes a client so that another process, or a later version, can read it: with the names of RFC 7591 section 3.2.1.</summary>
internal sealed class RegisteredClientCodec : JsonCodec<RegisteredClient>
{
    internal static readonly RegisteredClientCodec Instance = new RegisteredClientCodec();

    private RegisteredClientCodec()
    {
    }

    /// <exception cref="JsonException">Something is missing or of another type.</exception>
    public override RegisteredClient? Read(JsonReader reader)
    {
        var answer = RegistrationAnswerCodec.Instance.Read(reader)!;
        return new RegisteredClient(
            answer.Issuer is { Length: > 0 } issuer ? issuer : throw new JsonContentException("it has no issuer"),
            answer.ClientId,
            answer.ClientSecret,
            (answer.RedirectUris ?? Array.Empty<string>()).Select(ToUri).ToArray())
        {
            SecretExpiresAt = answer.SecretExpiresAt,
            TokenEndpointAuthMethod = answer.TokenEndpointAuthMethod,
        };
    }

    public override void Write(JsonWriter writer, RegisteredClient? value)
    {
        writer.WriteStartObject();
        JsonMember.Write(writer, "issuer", value!.Issuer);
        JsonMember.Write(writer, "client_id", value.ClientId);
        JsonMember.Write(writer, "client_secret", value.ClientSecret);
        JsonMember.WriteUnixTime(writer, "client_secret_expires_at", value.SecretExpiresAt);
        JsonMember.Write(writer, "token_endpoint_auth_method", value.TokenEndpointAuthMethod);
        writer.WritePropertyName("redirect_uris");
        writer.WriteStartArray();
        foreach (var uri in value.RedirectUris)
        {
            writer.WriteValue(uri.OriginalString);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Uri ToUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new JsonContentException("an address in it is none");
}
