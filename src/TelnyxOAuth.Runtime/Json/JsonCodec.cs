using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Reads and writes a type as JSON, whichever type it is: a <see cref="JsonCodec{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec
{
    private protected JsonCodec()
    {
    }

    /// <summary>Reads a value of the codec's type, from a reader that is on its first token.</summary>
    internal abstract object? ReadAny(JsonReader reader);

    /// <summary>Writes a value of the codec's type.</summary>
    internal abstract void WriteAny(JsonWriter writer, object? value);
}

/// <summary>Reads and writes one type as JSON, token by token and without reflection.</summary>
/// <typeparam name="T">The type.</typeparam>
public abstract class JsonCodec<T> : JsonCodec
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">A reader that is on the value's first token; afterwards it is on the last.</param>
    /// <returns>The value, or <c>null</c> if the JSON is <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the type.</exception>
    public abstract T? Read(JsonReader reader);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="value">The value; <c>null</c> is written as <c>null</c>.</param>
    /// <exception cref="RequiredMemberException">A member that the document requires is not set.</exception>
    /// <exception cref="JsonException">The value is nested deeper than 64 levels, for example because it contains itself.</exception>
    public abstract void Write(JsonWriter writer, T? value);

    /// <summary>Whether JSON of the type's kind may have a value that the type, or an item of it, can't hold, such as a text that is no date.</summary>
    internal virtual bool IsPartial => false;

    internal sealed override object? ReadAny(JsonReader reader) => Read(reader);

    internal sealed override void WriteAny(JsonWriter writer, object? value) => Write(writer, (T?)value);
}
