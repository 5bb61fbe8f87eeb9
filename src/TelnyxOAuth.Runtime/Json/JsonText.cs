using System;
using System.Globalization;
using System.IO;

namespace TelnyxOAuth.Runtime;

/// <summary>Models as JSON text, for code that has a text rather than a response.</summary>
public static class JsonText
{
    /// <summary>Writes a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model.</param>
    /// <param name="codec">What writes it.</param>
    /// <returns>Its JSON.</returns>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The model is nested deeper than 64 levels, as one that holds itself is.</exception>
    public static string Write<T>(T value, JsonCodec<T> codec)
        where T : class
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = JsonReaders.Create(text))
        {
            codec.Write(writer, value);
        }

        return text.ToString();
    }

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="codec">What reads it.</param>
    /// <returns>The model; <c>null</c> where the JSON is <c>null</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <c>null</c>.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The JSON is malformed, or of another shape than the model's.</exception>
    public static T? Read<T>(string json, JsonCodec<T> codec)
        where T : class
    {
        using var text = new StringReader(json ?? throw new ArgumentNullException(nameof(json)));
        using var reader = JsonReaders.Create(text);
        return reader.Read() ? codec.Read(reader) : null;
    }
}
