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
