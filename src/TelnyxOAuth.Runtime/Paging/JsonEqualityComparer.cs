using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Compares models by the JSON that they are written as, including unknown members.</summary>
/// <typeparam name="T">The model.</typeparam>
/// <remarks>
/// Models are mutable classes, so they have no value equality. A model that lacks a required member can't be written, and
/// equals only itself.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEqualityComparer<T> : IEqualityComparer<T>
    where T : class
{
    private readonly JsonCodec<T> _codec;

    /// <summary>Creates the comparer.</summary>
    /// <param name="codec">The codec that writes the model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is <c>null</c>.</exception>
    public JsonEqualityComparer(JsonCodec<T> codec)
    {
        _codec = codec ?? throw new ArgumentNullException(nameof(codec));
    }

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null && Write(x) is { } json && string.Equals(json, Write(y), StringComparison.Ordinal));

    /// <inheritdoc/>
    public int GetHashCode(T obj) => Write(obj) is { } json ? StringComparer.Ordinal.GetHashCode(json) : 0;

    private string? Write(T model)
    {
        try
        {
            return JsonText.Write(model, _codec);
        }
        catch (RequiredMemberException)
        {
            return null;
        }
    }
}
