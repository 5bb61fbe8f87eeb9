namespace TelnyxOAuth.Runtime;

/// <summary>
/// A value of an enum that may grow: a thin wrapper over the string on the wire, so that a value which a server
/// adds later is kept, readable and sent back unchanged.
/// </summary>
public interface IOpenEnumValue
{
    /// <summary>Gets the value on the wire, and the empty string for <c>default</c>.</summary>
    string Value { get; }
}
