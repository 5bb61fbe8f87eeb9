using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A property of a model or of options, or a variant of a union.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record SurfaceMember(string Name, string WireName, TypeShape Type, Place Place)
{
    /// <summary>Whether the document requires it, in responses and in requests.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether null and absent differ.</summary>
    public bool IsThreeState { get; init; }

    /// <summary>Whether it is marked as obsolete.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where an option is sent: <c>query</c>, <c>header</c> or <c>cookie</c>; empty for anything else.</summary>
    public string Location { get; init; } = string.Empty;

    /// <summary>How an option is serialized: its style, and whether each item is a separate parameter.</summary>
    public string Style { get; init; } = string.Empty;
}
