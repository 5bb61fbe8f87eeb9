using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>A type that users of the client see.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it comes from.</param>
internal sealed record SurfaceType(string Name, SurfaceTypeKind Kind, Place Place)
{
    /// <summary>The properties of a model or of options, or the variants of a union.</summary>
    public IReadOnlyList<SurfaceMember> Members { get; init; } = [];

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<SurfaceEnumValue> Values { get; init; } = [];

    /// <summary>Whether values of an enum that differ only in casing are equal.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>The member on the wire that distinguishes the variants of a union, or what derives from a model; or null.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The discriminator's values for each variant, or for the model itself, as one string.</summary>
    public string DiscriminatorValues { get; init; } = string.Empty;

    /// <summary>The model that it derives from, or null.</summary>
    public string? Base { get; init; }

    /// <summary>Whether it has a method that reads the body of a webhook.</summary>
    public bool IsPayload { get; init; }

    /// <summary>Whether it is marked as obsolete.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Whether it is an enum of either kind.</summary>
    public bool IsEnum => Kind is SurfaceTypeKind.OpenEnum or SurfaceTypeKind.Int32Enum or SurfaceTypeKind.Int64Enum;
}
