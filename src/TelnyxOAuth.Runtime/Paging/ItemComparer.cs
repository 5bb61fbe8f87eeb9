using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>Compares the items of lists: models by the JSON that they are written as, with unknown members, and anything else as .NET does.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <remarks>A model that lacks a required member can't be written, and equals only itself.</remarks>
internal sealed class ItemComparer<T> : IEqualityComparer<T>
{
    internal static readonly ItemComparer<T> Instance = new ItemComparer<T>();

    private ItemComparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(T? x, T? y) => x is IJsonModel left && y is IJsonModel right
        ? ReferenceEquals(left, right) || (Write(left) is { } json && string.Equals(json, Write(right), StringComparison.Ordinal))
        : EqualityComparer<T?>.Default.Equals(x, y);

    /// <inheritdoc/>
    public int GetHashCode(T obj) => obj is IJsonModel model
        ? StringComparer.Ordinal.GetHashCode(Write(model) ?? string.Empty)
        : EqualityComparer<T>.Default.GetHashCode(obj!);

    private static string? Write(IJsonModel model)
    {
        try
        {
            return JsonText.Write(model);
        }
        catch (RequiredMemberException)
        {
            return null;
        }
    }
}
