using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as a union of the OpenAPI document, which the source generator completes and gives a JSON codec.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class JsonUnionAttribute : Attribute
{
    /// <summary>Gets or sets the name on the wire of the member that distinguishes the variants; <c>null</c> if there is none.</summary>
    public string? Discriminator { get; set; }

    /// <summary>Gets or sets the name on the wire of the variants' member that has that member; <c>null</c> if it is their own.</summary>
    public string? Within { get; set; }

    /// <summary>Gets or sets where the schema is in the document, as <c>line,column</c>.</summary>
    public string? Location { get; set; }
}
