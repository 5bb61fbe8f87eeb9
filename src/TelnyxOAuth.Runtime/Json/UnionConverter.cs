using System;
using System.ComponentModel;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a union for <c>JsonConvert</c>, as its codec does.</summary>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionConverter<T> : JsonConverter
    where T : JsonUnion
{
    private readonly JsonCodec<T> _codec;

    /// <summary>Creates the converter.</summary>
    /// <param name="codec">The union's codec.</param>
    protected UnionConverter(JsonCodec<T> codec)
    {
        _codec = codec;
    }

    /// <inheritdoc/>
    public sealed override bool CanConvert(Type objectType) => objectType == typeof(T);

    /// <inheritdoc/>
    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        // The reader has already parsed a date; a codec expects a string.
        if (reader.TokenType == JsonToken.Date)
        {
            return _codec.Read(ReaderOf(reader.Value switch
            {
                DateTime value => XmlConvert.ToString(value, XmlDateTimeSerializationMode.RoundtripKind),
                DateTimeOffset value => XmlConvert.ToString(value),
                _ => null,
            }));
        }

        var handling = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            return _codec.Read(reader);
        }
        finally
        {
            reader.DateParseHandling = handling;
        }
    }

    /// <inheritdoc/>
    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => _codec.Write(writer, (T?)value);

    private static JTokenReader ReaderOf(string? text)
    {
        var reader = new JTokenReader(new JValue(text)) { DateParseHandling = DateParseHandling.None };
        reader.Read();
        return reader;
    }
}
