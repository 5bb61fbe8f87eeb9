using System;
using System.Collections.Concurrent;
#if NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#else
using System.Runtime.Serialization;
#endif
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes models and unions for <c>JsonConvert</c>, as their codecs do: the same JSON that is sent.</summary>
internal sealed class ModelConverter : JsonConverter
{
    private static readonly ConcurrentDictionary<Type, JsonCodec> Codecs = new ConcurrentDictionary<Type, JsonCodec>();

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => typeof(IJsonModel).IsAssignableFrom(objectType);

    /// <inheritdoc/>
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var codec = Codecs.GetOrAdd(objectType, static type => Create(type));

        // The reader has already parsed a date; a codec expects a string.
        if (reader.TokenType == JsonToken.Date)
        {
            return codec.ReadAny(ReaderOf(reader.Value switch
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
            return codec.ReadAny(reader);
        }
        finally
        {
            reader.DateParseHandling = handling;
        }
    }

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is IJsonModel model)
        {
            model.Codec.WriteAny(writer, value);
        }
        else
        {
            writer.WriteNull();
        }
    }

    private static JTokenReader ReaderOf(string? text)
    {
        var reader = new JTokenReader(new JValue(text)) { DateParseHandling = DateParseHandling.None };
        reader.Read();
        return reader;
    }

#if NET
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "Newtonsoft.Json's serializer, which alone calls this, needs the constructors of models itself.")]
#endif
    private static JsonCodec Create(Type type)
    {
#if NET
        var sample = (IJsonModel)RuntimeHelpers.GetUninitializedObject(type);
#else
        var sample = (IJsonModel)FormatterServices.GetUninitializedObject(type);
#endif
        return sample is JsonModel model ? new ModelCodec<JsonModel>(model) : sample.Codec;
    }
}
