using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a struct as an object: responses and parameters are objects.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal sealed class BoxedCodec<T> : JsonCodec<object>
    where T : struct
{
    private readonly ValueCodec<T> _value;

    internal BoxedCodec(ValueCodec<T> value) => _value = value;

    /// <inheritdoc/>
    public override object? Read(JsonReader reader) => _value.ReadNextOrNull(JsonRead.TokenHere(reader)!.CreateReader());

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, object? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            _value.Write(writer, (T)value);
        }
    }
}
