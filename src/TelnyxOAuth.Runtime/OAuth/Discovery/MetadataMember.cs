using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads members of metadata, which may be of any shape.</summary>
internal static class MetadataMember
{
    /// <summary>Reads an object, whose end the reader is at then.</summary>
    /// <param name="reader">The reader, at the object's start.</param>
    /// <param name="read">Reads a member of a name, whose value the reader is at; one that it passes over may be anything.</param>
    /// <exception cref="JsonContentException">It is no object, or no whole one.</exception>
    internal static void ReadAll(JsonReader reader, Action<string> read)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new JsonContentException("it is not a JSON object");
        }

        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var name = (string)reader.Value!;
            reader.Read();
            read(name);
            reader.Skip();
        }

        if (reader.TokenType != JsonToken.EndObject)
        {
            throw new JsonContentException("it is cut off, or malformed");
        }
    }

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
