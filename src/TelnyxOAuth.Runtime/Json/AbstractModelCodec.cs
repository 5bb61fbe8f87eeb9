using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of an abstract model, which can only be written.</summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class AbstractModelCodec<T> : ItemCodec<T>
    where T : class?, IJsonModel?
{
    /// <inheritdoc/>
    /// <exception cref="JsonSerializationException">The value is an object.</exception>
    public override T? Read(JsonReader reader) => JsonRead.IsStart(reader, JsonToken.StartObject)
        ? throw new JsonSerializationException($"{ModelText.NameOf(typeof(T))} is abstract: the JSON does not tell which model it holds.")
        : null;

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T? value) => ModelWriter.Instance.Write(writer, (JsonModel?)(object?)value);
}
