using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads members of metadata, which may be of any shape.</summary>
internal static class MetadataMember
{
    /// <summary>The texts of a list, or <c>null</c> where it is none; the reader is then at its end.</summary>
    internal static IReadOnlyList<string>? ReadTexts(JsonReader reader)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            return null;
        }

        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonToken.EndArray)
        {
            if (reader.Value is string text)
            {
                texts.Add(text);
            }

            reader.Skip();
        }

        return texts;
    }
}
