using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Finds which model an object is that is read as the base of several.</summary>
/// <param name="discriminator">The name on the wire of the member that tells.</param>
internal sealed class KindTable(string discriminator)
{
    private readonly Dictionary<string, IModelCodec> _byValue = new Dictionary<string, IModelCodec>(StringComparer.Ordinal);

    /// <summary>Values that are but the names of schemas, which documents write in another case than their servers do.</summary>
    private readonly Dictionary<string, IModelCodec> _byImpliedValue = new Dictionary<string, IModelCodec>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a model; of two that share a value the first has it.</summary>
    internal void Add(IModelCodec codec, string[] values, bool isImplied)
    {
        foreach (var value in values)
        {
            Set(_byValue, value, codec);
            if (isImplied)
            {
                Set(_byImpliedValue, value, codec);
            }
        }
    }

    /// <summary>Finds the model that the current value is.</summary>
    /// <param name="reader">
    /// A reader that is on the value's first token. If the object has to be read to decide, the reader is replaced by one that
    /// is on the start of what was read, and the given one is on the object's end.
    /// </param>
    /// <returns>The model's codec; <c>null</c> if the value is no object, or the discriminator is missing or says nothing that is listed.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    internal IModelCodec? Find(ref JsonReader reader)
    {
        while (reader.TokenType == JsonToken.Comment && reader.Read())
        {
        }

        return reader.TokenType == JsonToken.StartObject
            && ((reader as Utf8JsonTextReader)?.PeekText(discriminator) ?? UnionObjects.Text(UnionRead.Object(ref reader)[discriminator])) is { } text
            && (_byValue.TryGetValue(text, out var codec) || _byImpliedValue.TryGetValue(text, out codec))
            ? codec
            : null;
    }

    private static void Set(Dictionary<string, IModelCodec> codecs, string value, IModelCodec codec) =>
        codecs[value] = codecs.TryGetValue(value, out var first) ? first : codec;
}
