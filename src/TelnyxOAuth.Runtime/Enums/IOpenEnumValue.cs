using System;
using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A value of an open enum: a thin wrapper around the string on the wire, so that a value which a server adds later can
/// be read and is sent back unchanged.
/// </summary>
public interface IOpenEnumValue
{
    /// <summary>Gets the value on the wire; the empty string for <c>default</c>.</summary>
    string Value { get; }
}

/// <summary>A value of an open enum, of which others can be made.</summary>
/// <typeparam name="T">The enum itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnumValue<T> : IOpenEnumValue
    where T : struct, IOpenEnumValue<T>
{
    /// <summary>Gets whether the document lists this value. Another is no error: the enum is open.</summary>
    bool IsKnown { get; }

    /// <summary>Wraps a value, known or not.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>The wrapped value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <c>null</c>.</exception>
    T Create(string value);
}
