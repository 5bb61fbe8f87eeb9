using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a model. A model lists its members (<see cref="JsonModel.ExchangeMembers"/>); the rest is here.</summary>
/// <typeparam name="T">The model, a <see cref="JsonModel"/>.</typeparam>
internal sealed class ModelCodec<T> : ItemCodec<T>
    where T : class?, IJsonModel?
{
    private readonly JsonModel _sample;
    private ModelMembers? _members;

    /// <param name="sample">A model of the type, which need not have run a constructor.</param>
    internal ModelCodec(JsonModel sample) => _sample = sample;

    // Listed when they are needed: a model that holds others of its type asks for this codec while it lists them.
    private ModelMembers Members => _members ??= ModelMembers.Create(_sample);

    /// <inheritdoc/>
    public override T? Read(JsonReader reader) => (T?)(object?)JsonMembers.Read(reader, _sample, Members);

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T? value) => ModelWriter.Instance.Write(writer, (JsonModel?)(object?)value);
}
