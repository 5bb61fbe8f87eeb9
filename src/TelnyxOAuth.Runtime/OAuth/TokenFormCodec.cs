using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Writes the fields of a token request.</summary>
internal sealed class TokenFormCodec : JsonCodec<TokenForm>
{
    internal static readonly TokenFormCodec Instance = new TokenFormCodec();

    private TokenFormCodec()
    {
    }

    public override TokenForm Read(JsonReader reader) => throw new NotSupportedException("Token requests are only sent.");

    public override void Write(JsonWriter writer, TokenForm? value)
    {
        writer.WriteStartObject();
        foreach (var field in value!.Fields)
        {
            JsonMember.Write(writer, field.Key, field.Value);
        }

        if (value.Resources.Count > 0)
        {
            writer.WritePropertyName("resource");
            writer.WriteStartArray();
            foreach (var resource in value.Resources)
            {
                writer.WriteValue(resource.OriginalString);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
