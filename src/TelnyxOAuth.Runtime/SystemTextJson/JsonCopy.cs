using System;
using System.Text.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Writes JSON again, token by token, so that it is indented and escaped as the writer does it. Numbers stay as they are written.
/// </summary>
internal static class JsonCopy
{
    /// <exception cref="JsonException">The JSON is malformed, which a raw value that the caller gave can make it.</exception>
    internal static void To(Utf8JsonWriter writer, ReadOnlySpan<byte> json)
    {
        // The codec's writer has limited the depth, and raw values of the caller count like others.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 2 * JsonReaders.MaxDepth });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.GetString());
                    break;
                case JsonTokenType.Number:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
                case JsonTokenType.True or JsonTokenType.False:
                    writer.WriteBooleanValue(reader.GetBoolean());
                    break;
                case JsonTokenType.Null:
                    writer.WriteNullValue();
                    break;
            }
        }
    }
}
