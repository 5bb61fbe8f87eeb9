using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>The values that the document lists for an open enum, in the document's order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumValues
{
    private readonly StringComparer _comparer;
    private HashSet<string>? _set;

    private protected OpenEnumValues(string[] values, bool ignoreCase)
    {
        Values = values ?? throw new ArgumentNullException(nameof(values));
        _comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
    }

    private protected string[] Values { get; }

    /// <summary>Says whether the document lists a value.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(string value) => (_set ??= new HashSet<string>(Values, _comparer)).Contains(value);
}

/// <summary>The values that the document lists for an open enum, as values of it. They are wrapped when they are asked for.</summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumValues<T> : OpenEnumValues, IReadOnlyList<T>
    where T : struct, IOpenEnumValue<T>
{
    /// <summary>Creates the list.</summary>
    /// <param name="values">The values on the wire. The array must not change after that.</param>
    /// <param name="ignoreCase">Whether values that differ only in casing are equal.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is <c>null</c>.</exception>
    public OpenEnumValues(string[] values, bool ignoreCase = false)
        : base(values, ignoreCase)
    {
    }

    /// <inheritdoc/>
    public int Count => Values.Length;

    /// <inheritdoc/>
    public T this[int index] => default(T).Create(Values[index]);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var value in Values)
        {
            yield return default(T).Create(value);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
