using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as the raw client of one resource.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiResourceAttribute : Attribute
{
    /// <summary>Gets or sets whether the class implements an interface, which the source generator writes.</summary>
    public bool HasInterface { get; set; }
}
