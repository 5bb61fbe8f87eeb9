using System;
using System.ComponentModel;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a value of one token that is a struct in C#.</summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueCodec<T> : ScalarCodec<T>
    where T : struct
{
    private readonly Func<JsonReader, T?> _readNext;
    private readonly Action<JsonWriter, T> _write;
    private NullableCodec<T>? _nullable;
    private BoxedCodec<T>? _boxed;

    internal ValueCodec(Func<JsonReader, T?> readNext, Action<JsonWriter, T> write, bool isPartial = true)
    {
        _readNext = readNext;
        _write = write;
        IsPartial = isPartial;
    }

    /// <summary>Gets the codec of such a value that may be <c>null</c>.</summary>
    public ScalarCodec<T?> Nullable => _nullable ??= new NullableCodec<T>(this);

    /// <summary>Gets the codec of such a value as an object, as which responses and parameters are handed on.</summary>
    public JsonCodec<object> Boxed => _boxed ??= new BoxedCodec<T>(this);

    internal override bool IsPartial { get; }

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T value) => _write(writer, value);

    internal override T ReadNext(JsonReader reader) => _readNext(reader).GetValueOrDefault();

    internal T? ReadNextOrNull(JsonReader reader) => _readNext(reader);
}
