using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a model or a union for <c>System.Text.Json</c>, as its codec does: the same JSON that is sent.</summary>
/// <remarks>
/// Of the serializer's options, only those of its reader and its writer apply: indentation, escaping, comments. How members are
/// called and which are left out is the document's matter.
/// </remarks>
/// <typeparam name="T">The model or the union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelJsonConverter<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)]
T> : JsonConverter<T>
    where T : class, IJsonModel
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the model.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isWhole = reader.CurrentDepth == 0;
        using var json = JsonDocument.ParseValue(ref reader);
        try
        {
            return JsonText.Read(json.RootElement.GetRawText(), CodecOf<T>.Instance);
        }
        catch (Newtonsoft.Json.JsonException exception)
        {
            // Without the codec's own exception, whose message may repeat the value. Inside other JSON, the serializer knows the path.
            var path = (exception as Newtonsoft.Json.JsonReaderException)?.Path;
            throw new JsonException($"The JSON can't be read as {ModelText.NameOf(typeof(T))}: {JsonError.Describe(exception)}.", isWhole ? JsonError.Place(path) : null, lineNumber: null, bytePositionInLine: null);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set. Nothing is written.</exception>
    /// <exception cref="NotSupportedException">The model holds a file, which JSON can't carry. Nothing is written.</exception>
    /// <exception cref="JsonException">The model is nested deeper than 64 levels, for example because it contains itself. Nothing is written.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        using var json = new MemoryStream();
        try
        {
            using var text = new PooledTextWriter(json);
            using var codecWriter = JsonReaders.Create(text);
            CodecOf<T>.Instance.Write(codecWriter, value);
        }
        catch (Newtonsoft.Json.JsonException exception)
        {
            throw new JsonException(exception.Message);
        }

        JsonCopy.To(writer, json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}
