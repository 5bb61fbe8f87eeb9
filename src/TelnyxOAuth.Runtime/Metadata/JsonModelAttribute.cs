using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as a model of the OpenAPI document, for which a JSON codec is generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class JsonModelAttribute : Attribute
{
    /// <summary>Gets or sets where the schema is in the document, as <c>line,column</c>.</summary>
    public string? Location { get; set; }
}
