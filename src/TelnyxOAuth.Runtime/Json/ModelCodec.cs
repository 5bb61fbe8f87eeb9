using System;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The codec of a model. A model lists its members (<see cref="JsonModel.ExchangeMembers"/>); the rest is here.</summary>
/// <typeparam name="T">The model, a <see cref="JsonModel"/>.</typeparam>
internal sealed class ModelCodec<T> : ItemCodec<T>, IModelCodec
    where T : class?, IJsonModel?
{
    private readonly JsonModel _sample;
    private ModelMembers? _members;
    private KindTable? _kinds;

    /// <param name="sample">A model of the type, which need not have run a constructor.</param>
    internal ModelCodec(JsonModel sample) => _sample = sample;

    /// <inheritdoc/>
    public Type ModelType => _sample.GetType();

    // Listed when they are needed: a model that holds others of its type asks for this codec while it lists them.
    private ModelMembers Members => _members ?? Describe();

    /// <inheritdoc/>
    public override T? Read(JsonReader reader)
    {
        var members = Members;
        return (T?)(object?)(_kinds?.Find(ref reader) is { } kind && !ReferenceEquals(kind, this) ? kind.ReadAsIs(reader) : JsonMembers.Read(reader, _sample, members));
    }

    /// <inheritdoc/>
    public JsonModel? ReadAsIs(JsonReader reader) => JsonMembers.Read(reader, _sample, Members);

    /// <inheritdoc/>
    public override void Write(JsonWriter writer, T? value) => ModelWriter.Instance.Write(writer, (JsonModel?)(object?)value);

    private ModelMembers Describe()
    {
        // What derives from the model is known first, since members that are there mean that it is.
        _kinds = _sample.ModelKinds()?.Under(ModelType);
        return _members = ModelMembers.Create(_sample);
    }
}
