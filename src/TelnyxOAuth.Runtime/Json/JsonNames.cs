namespace TelnyxOAuth.Runtime;

/// <summary>The names of all models' members, so that reading a known name allocates nothing.</summary>
internal static class JsonNames
{
    internal static PropertyNameTable Table { get; } = new PropertyNameTable();
}
