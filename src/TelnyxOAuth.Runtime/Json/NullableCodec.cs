using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a struct that may be <c>null</c>.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal sealed class NullableCodec<T> : ScalarCodec<T?>
    where T : struct
{
    private readonly ValueCodec<T> _value;

    internal NullableCodec(ValueCodec<T> value) => _value = value;

    internal override bool IsPartial => _value.IsPartial;

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T? value)
    {
        if (value is { } known)
        {
            _value.Write(writer, known);
        }
        else
        {
            writer.WriteNull();
        }
    }

    internal override T? ReadNext(JsonReader reader) => _value.ReadNextOrNull(reader);
}
