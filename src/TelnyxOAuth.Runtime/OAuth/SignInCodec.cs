using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes a sign-in so that another process, or a later version, can read it.</summary>
internal sealed class SignInCodec : JsonCodec<SignIn>
{
    internal static readonly SignInCodec Instance = new SignInCodec();

    private SignInCodec()
    {
    }

    /// <exception cref="JsonException">Something is missing or of another type.</exception>
    public override SignIn? Read(JsonReader reader)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new JsonContentException("it is not a JSON object");
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var resources = new List<Uri>();
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
            if (reader.TokenType == JsonToken.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonToken.EndArray)
                {
                    resources.Add(ToUri(reader.Value as string));
                }
            }
            else
            {
                texts[name] = reader.Value as string ?? throw new JsonContentException("a member is not a text");
            }
        }

        return new SignIn(
            ToUri(Get("authorization_uri")),
            ToUri(Get("redirect_uri")),
            Get("state"),
            Get("code_verifier"),
            Get("client_id"),
            texts.TryGetValue("iss", out var issuer) ? issuer : null,
            Get("iss_required") == "true",
            resources,
            Rfc3339.TryParse(Get("expires_at"), out var end) ? end : throw new JsonContentException("its end is not a time"));

        string Get(string name) => texts.TryGetValue(name, out var text) && text.Length > 0 ? text : throw new JsonContentException($"it has no {name}");
    }

    public override void Write(JsonWriter writer, SignIn? value)
    {
        writer.WriteStartObject();
        JsonMember.Write(writer, "authorization_uri", value!.AuthorizationUri.AbsoluteUri);
        JsonMember.Write(writer, "redirect_uri", value.RedirectUri.OriginalString);
        JsonMember.Write(writer, "state", value.State);
        JsonMember.Write(writer, "code_verifier", value.CodeVerifier);
        JsonMember.Write(writer, "client_id", value.ClientId);
        JsonMember.Write(writer, "iss", value.Issuer);
        JsonMember.Write(writer, "iss_required", value.IsIssuerSent ? "true" : "false");
        JsonMember.Write(writer, "expires_at", WireText.From(value.ExpiresAt));
        writer.WritePropertyName("resources");
        writer.WriteStartArray();
        foreach (var resource in value.Resources)
        {
            writer.WriteValue(resource.OriginalString);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Uri ToUri(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new JsonContentException("an address in it is none");
}
