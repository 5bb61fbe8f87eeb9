using System;
using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a union. Generated code lists the types; the logic that distinguishes them is here.</summary>
/// <remarks>The kind of JSON decides first; <see cref="UnionObjects"/> finds the type of an object.</remarks>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionCodec<T> : ItemCodec<T>
    where T : JsonUnion
{
    private readonly UnionObjects _objects;

    /// <summary>Creates the codec.</summary>
    /// <param name="discriminator">The name on the wire of the member that distinguishes objects, or <c>null</c>.</param>
    /// <param name="objects">The types that are objects in JSON.</param>
    protected UnionCodec(string? discriminator, params UnionObject[] objects)
    {
        _objects = new UnionObjects(discriminator, within: null, objects);
    }

    /// <summary>Creates the codec of a union whose objects differ by a member of an object in them.</summary>
    /// <param name="within">The name on the wire of that object.</param>
    /// <param name="discriminator">The name on the wire of its member.</param>
    /// <param name="objects">The types that are objects in JSON.</param>
    protected UnionCodec(string within, string discriminator, params UnionObject[] objects)
    {
        _objects = new UnionObjects(discriminator, within, objects);
    }

    /// <inheritdoc/>
    public sealed override T? Read(JsonReader reader)
    {
        while (reader.TokenType == JsonToken.Comment && reader.Read())
        {
        }

        if (reader.TokenType is JsonToken.Null or JsonToken.EndArray)
        {
            return null;
        }

        var union = reader.TokenType == JsonToken.StartObject ? ReadObject(_objects.Find(ref reader), reader) : ReadValue(reader);
        return union ?? Create(UnionRead.Unknown(reader));
    }

    /// <inheritdoc/>
    public sealed override void Write(JsonWriter writer, T? value)
    {
        if (value is null || value.Unknown is not null)
        {
            JsonWrite.Token(writer, value?.Unknown);
        }
        else
        {
            WriteValue(writer, value.Value);
        }
    }

    /// <summary>Writes a model, with what tells it from the union's other types where the caller has left that open. The model stays as it is.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="model">The model.</param>
    /// <param name="marks">Gives the value of a member by its name on the wire, or <c>null</c> where the member tells nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <c>null</c>.</exception>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    protected static void WriteModel(JsonWriter writer, JsonModel model, Func<string, object?> marks) =>
        (model ?? throw new ArgumentNullException(nameof(model))).Write(writer, marks);

    /// <summary>Reads a type that is an object.</summary>
    /// <param name="index">Its index among the types given to the constructor; -1 for none.</param>
    /// <param name="reader">A reader that is on the object's start.</param>
    /// <returns>The union; <c>null</c> if there is no such type; the reader has then not moved.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the type.</exception>
    protected virtual T? ReadObject(int index, JsonReader reader) => null;

    /// <summary>Reads a type that is a string, a number, a boolean or a list.</summary>
    /// <param name="reader">A reader that is on the value's first token.</param>
    /// <returns>The union; <c>null</c> if the value is of no such type; the reader has then not moved.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the type.</exception>
    protected virtual T? ReadValue(JsonReader reader) => null;

    /// <summary>Creates a union with JSON that fits none of the types.</summary>
    /// <param name="unknown">The JSON.</param>
    /// <returns>The union.</returns>
    protected abstract T Create(JToken unknown);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">A value of one of the types.</param>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    protected abstract void WriteValue(JsonWriter writer, object value);
}
