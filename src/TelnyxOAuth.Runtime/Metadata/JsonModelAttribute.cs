using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as a model of the OpenAPI document, for which a JSON codec is generated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class JsonModelAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="kinds">What the discriminator of its base says of the model, what is written first; none for a model without one.</param>
    public JsonModelAttribute(params string[] kinds)
    {
        Kinds = kinds;
    }

    /// <summary>Gets what the discriminator of its base says of the model.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Gets or sets whether that is but the schema's name, because the document does not state it.</summary>
    public bool Implied { get; set; }

    /// <summary>Gets or sets the name on the wire of the member that tells the models apart that derive from this one.</summary>
    public string? Discriminator { get; set; }

    /// <summary>Gets or sets where the schema is in the document, as <c>line,column</c>.</summary>
    public string? Location { get; set; }
}
