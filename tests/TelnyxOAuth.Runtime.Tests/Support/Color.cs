namespace TelnyxOAuth.Runtime.Tests.Support;

internal readonly struct Color(string value) : IOpenEnumValue
{
    private readonly string? _value = value;

    public string Value => _value ?? string.Empty;
}
