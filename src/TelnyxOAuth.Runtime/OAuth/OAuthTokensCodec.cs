using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes tokens so that another process, or a later version, can read them.</summary>
internal sealed class OAuthTokensCodec : JsonCodec<OAuthTokens>
{
    internal static readonly OAuthTokensCodec Instance = new OAuthTokensCodec();

    /// <summary>A version that can't be read by this code gets another number.</summary>
    private const string Version = "1";

    private OAuthTokensCodec()
    {
    }

    /// <exception cref="JsonException">Something is missing or of another type.</exception>
    /// <exception cref="ArgumentException">There is an access token that can't be sent.</exception>
    public override OAuthTokens? Read(JsonReader reader)
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
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
            texts[name] = reader.Value as string ?? throw new JsonContentException("a member is not a text");
        }

        if (Get("version") != Version)
        {
            throw new JsonContentException("it is of another version");
        }

        var issuedAt = GetTime("issued_at") ?? throw new JsonContentException("it has no issued_at");
        return new OAuthTokens(
            Get("access_token") ?? throw new JsonContentException("it has no access_token"),
            issuedAt,
            GetTime("expires_at") - issuedAt,
            Get("refresh_token"),
            Get("scope"),
            Get("id_token"));

        string? Get(string name) => texts.TryGetValue(name, out var text) ? text : null;

        DateTimeOffset? GetTime(string name) => Get(name) is not { } text ? null
            : Rfc3339.TryParse(text, out var time) ? time
            : throw new JsonContentException($"its {name} is not a time");
    }

    public override void Write(JsonWriter writer, OAuthTokens? value)
    {
        writer.WriteStartObject();
        JsonMember.Write(writer, "version", Version);
        JsonMember.Write(writer, "access_token", value!.AccessToken);
        JsonMember.Write(writer, "issued_at", WireText.From(value.IssuedAt));
        JsonMember.Write(writer, "expires_at", value.ExpiresAt is { } end ? WireText.From(end) : null);
        JsonMember.Write(writer, "refresh_token", value.RefreshToken);
        JsonMember.Write(writer, "scope", value.Scope);
        JsonMember.Write(writer, "id_token", value.IdToken);
        writer.WriteEndObject();
    }
}
