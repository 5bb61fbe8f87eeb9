using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>A model that keeps members which the document does not name.</summary>
public abstract class JsonModel
{
    private IDictionary<string, JToken>? _additionalProperties;

    /// <summary>Gets or sets the members that the document does not name. They are kept unchanged and sent back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JToken> AdditionalProperties
    {
        get => _additionalProperties ??= new Dictionary<string, JToken>(StringComparer.Ordinal);
        set => _additionalProperties = value;
    }

    /// <summary>Keeps the member whose name the reader is on.</summary>
    /// <remarks>
    /// Values are sent back unchanged, including strings that look like dates and integers of any length. The exception is
    /// a number with a fraction or an exponent: it is kept in double precision, so digits beyond the seventeenth and the
    /// original notation are lost.
    /// </remarks>
    internal void ReadAdditionalProperty(JsonReader reader, string name)
    {
        reader.Read();
        AdditionalProperties[name] = JsonTokens.Read(reader);
    }

    /// <summary>Writes the members that were kept.</summary>
    internal void WriteAdditionalProperties(JsonWriter writer)
    {
        if (_additionalProperties is null)
        {
            return;
        }

        foreach (var member in _additionalProperties)
        {
            writer.WritePropertyName(member.Key);
            JsonWrite.Token(writer, member.Value);
        }
    }
}
