using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a value that is a text in JSON and a class in C#.</summary>
/// <typeparam name="T">The class.</typeparam>
internal sealed class TextCodec<T> : ScalarCodec<T>
    where T : class
{
    private readonly Func<JsonReader, T?> _readNext;
    private readonly Action<JsonWriter, T?> _write;

    internal TextCodec(Func<JsonReader, T?> readNext, Action<JsonWriter, T?> write, bool isPartial = false)
    {
        _readNext = readNext;
        _write = write;
        IsPartial = isPartial;
    }

    internal override bool IsPartial { get; }

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T? value) => _write(writer, value);

    internal override T? ReadNext(JsonReader reader) => _readNext(reader);
}
