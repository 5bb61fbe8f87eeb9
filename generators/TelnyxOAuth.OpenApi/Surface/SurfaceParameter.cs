using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A parameter of a method, or of its options.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">Its C# type, without the <c>?</c> of an optional one.</param>
/// <param name="Location">Where it is sent: <c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>.</param>
/// <param name="WireName">Its name there.</param>
/// <param name="IsOptional">Whether it is one of the options; of a body, whether it may be null.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record SurfaceParameter(string Name, TypeShape Type, string Location, string WireName, bool IsOptional, Place Place)
{
    /// <summary>The type as the method declares it.</summary>
    public string FullType => IsOptional ? Type.Name + "?" : Type.FullName;

    /// <summary>Whether the document deprecates it; C# can show that of an option only.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>How a list is serialized: its style, and whether each item is a separate parameter.</summary>
    public string Style { get; init; } = string.Empty;
}
