using System;
using System.Globalization;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>A model as a text for people: its type and its JSON, without secrets and not too long.</summary>
internal static class ModelText
{
    internal const int MaxLength = 1000;

    /// <summary>How much JSON is looked at, in characters: what is left out of the text makes it shorter.</summary>
    private const int MaxJsonLength = 4 * MaxLength;

    private static readonly char[] NameSeparators = { '.', '+' };

    private const string Ellipsis = "…";

    internal static string Of(object model)
    {
        var name = NameOf(model.GetType());
        if (model is not IJsonModel { Codec: { } codec })
        {
            return name;
        }

        var json = new BoundedText(MaxJsonLength);
        var isWhole = Write(json, codec, model);
        var text = new StringBuilder(name).Append(' ');
        isWhole &= Copy(json.ToString(), text);
        return Shorten(text.ToString(), isWhole);
    }

    /// <summary>A type's name without its namespace.</summary>
    internal static string NameOf(Type type)
    {
        var name = type.FullName!;
        return name.Substring(name.LastIndexOfAny(NameSeparators) + 1);
    }

    /// <summary>Writes the JSON; <c>false</c> if there is more of it.</summary>
    private static bool Write(BoundedText json, JsonCodec codec, object model)
    {
        try
        {
            using var writer = new DescriptionWriter(json);
            codec.WriteAny(writer, model);
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The text is full, the model holds itself, or another thread changes it. What is written so far is what there is to
            // show: a debugger and a log statement don't expect this method to throw, whatever a list of the caller's does.
            return false;
        }
    }

    /// <summary>Copies JSON without the values of secrets; <c>false</c> if it was cut off.</summary>
    private static bool Copy(string json, StringBuilder text)
    {
        using var output = new StringWriter(text, CultureInfo.InvariantCulture);
        using var writer = JsonReaders.Create(output);
        var bytes = Encoding.UTF8.GetBytes(json);
        using var reader = JsonReaders.Create(bytes, 0, bytes.Length);
        try
        {
            while (reader.Read())
            {
                Copy(reader, writer);
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        finally
        {
            writer.Flush();
        }
    }

    private static void Copy(JsonReader reader, JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.PropertyName:
                var name = (string)reader.Value!;
                writer.WritePropertyName(name);
                if (SecretNames.Contains(name))
                {
                    Redact(JsonRead.Next(reader), writer);
                }

                break;
            case JsonToken.StartObject:
                writer.WriteStartObject();
                break;
            case JsonToken.StartArray:
                writer.WriteStartArray();
                break;
            case JsonToken.EndObject:
                writer.WriteEndObject();
                break;
            case JsonToken.EndArray:
                writer.WriteEndArray();
                break;
            case JsonToken.Comment:
                break;
            case JsonToken.String:
                // It may be an address with a password, or JSON in itself.
                writer.WriteValue(SecretText.Redact((string)reader.Value!));
                break;
            default:
                JsonTokens.ReadScalar(reader).WriteTo(writer);
                break;
        }
    }

    /// <summary>Writes a mark instead of a value, whatever its kind; that there is none is no secret.</summary>
    private static void Redact(JsonReader reader, JsonWriter writer)
    {
        if (reader.TokenType is JsonToken.Null or JsonToken.Boolean)
        {
            JsonTokens.ReadScalar(reader).WriteTo(writer);
            return;
        }

        writer.WriteValue(SecretText.Redacted);
        reader.Skip();
    }

    private static string Shorten(string text, bool isWhole)
    {
        if (text.Length <= MaxLength)
        {
            return isWhole ? text : text + Ellipsis;
        }

        // Half of a character is none.
        return text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + Ellipsis;
    }
}
