namespace TelnyxOAuth.Runtime.Tests.Support;

internal readonly struct Color(string value) : IOpenEnumValue<Color>
{
    private readonly string? _value = value;

    public string Value => _value ?? string.Empty;

    public bool IsKnown => Value == "red";

    public Color Create(string value) => new(value);
}
