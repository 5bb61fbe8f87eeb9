using System;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a type that is not a model: a list, a map, a bare value.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DelegateCodec<T> : JsonCodec<T>
    where T : class
{
    private readonly Func<JsonReader, T?> _read;
    private readonly Action<JsonWriter, T> _write;

    /// <summary>Creates the codec.</summary>
    /// <param name="read">Reads a value from a reader that is on its first token.</param>
    /// <param name="write">Writes a value.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public DelegateCodec(Func<JsonReader, T?> read, Action<JsonWriter, T> write)
    {
        _read = read ?? throw new ArgumentNullException(nameof(read));
        _write = write ?? throw new ArgumentNullException(nameof(write));
    }

    /// <inheritdoc/>
    public override T? Read(JsonReader reader) => _read(reader);

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            _write(writer, value);
        }
    }
}
