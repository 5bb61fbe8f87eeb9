using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Reads JSON as tokens without line information: computing it would scan everything before the token again, for each token.
/// A number beyond double precision is kept as it is written, which Newtonsoft.Json's own reading does not do.
/// </summary>
internal static class JsonTokens
{
    /// <summary>Reads the current value.</summary>
    internal static JToken Read(JsonReader reader)
    {
        while (reader.TokenType == JsonToken.Comment && reader.Read())
        {
        }

        return reader.TokenType is JsonToken.StartObject or JsonToken.StartArray ? ReadContainer(reader) : ReadScalar(reader);
    }

    /// <summary>Moves to the end of the current value and gives it. It is part of what a <see cref="TokenReader"/> reads, and shares nothing with any other reader.</summary>
    internal static JToken Take(JsonReader reader)
    {
        if (reader is not JTokenReader { CurrentToken: { } token })
        {
            return Read(reader);
        }

        reader.Skip();
        return reader is TokenReader ? token : token.DeepClone();
    }

    /// <summary>A token that is part of no other.</summary>
    internal static JToken Detach(JToken token) => token.Parent is null ? token : token.DeepClone();

    /// <summary>Reads the current value, which is neither an object nor an array. A number beyond double precision is kept as it is written.</summary>
    internal static JToken ReadScalar(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Float when (reader as Utf8JsonTextReader)?.NumberText is { } text => new JRaw(text),
        JsonToken.Raw => new JRaw(reader.Value),
        JsonToken.Null => JValue.CreateNull(),
        JsonToken.Undefined => JValue.CreateUndefined(),
        JsonToken.Integer or JsonToken.Float or JsonToken.String or JsonToken.Boolean or JsonToken.Date or JsonToken.Bytes => new JValue(reader.Value),
        _ => throw JsonShape.Unexpected(reader, "a value"),
    };

    /// <summary>Without recursion: not every reader limits how deep JSON is nested.</summary>
    private static JContainer ReadContainer(JsonReader reader)
    {
        var root = Create(reader.TokenType);
        var current = root;
        var name = string.Empty;
        while (true)
        {
            switch (JsonRead.Next(reader).TokenType)
            {
                case JsonToken.PropertyName:
                    name = (string)reader.Value!;
                    break;
                case JsonToken.EndObject or JsonToken.EndArray when ReferenceEquals(current, root):
                    return root;
                case JsonToken.EndObject or JsonToken.EndArray:
                    current = (current.Parent as JProperty)?.Parent ?? current.Parent!;
                    break;
                case JsonToken.StartObject or JsonToken.StartArray:
                    var inner = Create(reader.TokenType);
                    Add(current, name, inner);
                    current = inner;
                    break;
                default:
                    Add(current, name, ReadScalar(reader));
                    break;
            }
        }
    }

    private static JContainer Create(JsonToken start) => start == JsonToken.StartObject ? new JObject() : new JArray();

    private static void Add(JContainer container, string name, JToken value)
    {
        if (container is JObject json)
        {
            json[name] = value;
        }
        else
        {
            ((JArray)container).Add(value);
        }
    }
}
