using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a struct as the open wrapper of a string enum, which the source generator completes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class OpenEnumAttribute : Attribute
{
    /// <summary>Gets or sets whether values that differ only in casing are equal; the default is <c>false</c>.</summary>
    public bool IgnoreCase { get; set; }

    /// <summary>Gets or sets where the schema is in the document, as <c>line,column</c>.</summary>
    public string? Location { get; set; }
}
