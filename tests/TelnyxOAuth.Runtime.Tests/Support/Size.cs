namespace TelnyxOAuth.Runtime.Tests.Support;

internal readonly struct Size(string value) : IOpenEnumValue<Size>
{
    private readonly string? _value = value;

    public string Value => _value ?? string.Empty;

    public bool IsKnown => false;

    public Size Create(string value) => new(value);
}
