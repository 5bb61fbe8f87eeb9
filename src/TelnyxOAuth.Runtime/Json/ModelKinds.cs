using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The models of a hierarchy, by what its discriminator says of each (OpenAPI's <c>discriminator</c>). Generated code lists them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModelKinds
{
    private readonly string _discriminator;
    private readonly List<(IModelCodec Codec, string[] Values, bool IsImplied)> _models = new List<(IModelCodec, string[], bool)>();

    /// <summary>Creates the list of a hierarchy.</summary>
    /// <param name="discriminator">The name on the wire of the member that tells its models apart.</param>
    /// <exception cref="ArgumentNullException"><paramref name="discriminator"/> is <c>null</c>.</exception>
    public ModelKinds(string discriminator)
    {
        _discriminator = discriminator ?? throw new ArgumentNullException(nameof(discriminator));
    }

    /// <summary>Adds a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="codec">Its codec.</param>
    /// <param name="values">What the discriminator says of it.</param>
    /// <returns>This list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> or <paramref name="values"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="codec"/> is no model's.</exception>
    public ModelKinds Add<T>(ItemCodec<T> codec, params string[] values) => Add(codec, values, isImplied: false);

    /// <summary>Adds a model of which the document states no value, so that the discriminator says the schema's name, in any casing.</summary>
    /// <inheritdoc cref="Add{T}(ItemCodec{T}, string[])"/>
    public ModelKinds AddImplied<T>(ItemCodec<T> codec, params string[] values) => Add(codec, values, isImplied: true);

    /// <summary>Those that are of a type or derive from it; <c>null</c> where that is none but the type.</summary>
    internal KindTable? Under(Type type)
    {
        var table = new KindTable(_discriminator);
        var hasOthers = false;
        foreach (var (codec, values, isImplied) in _models)
        {
            if (type.IsAssignableFrom(codec.ModelType))
            {
                hasOthers |= codec.ModelType != type;
                table.Add(codec, values, isImplied);
            }
        }

        return hasOthers ? table : null;
    }

    private ModelKinds Add<T>(ItemCodec<T> codec, string[] values, bool isImplied)
    {
        _ = codec ?? throw new ArgumentNullException(nameof(codec));
        _models.Add((codec as IModelCodec ?? throw new ArgumentException("Only a model's codec has a place in a hierarchy.", nameof(codec)), values ?? throw new ArgumentNullException(nameof(values)), isImplied));
        return this;
    }
}
