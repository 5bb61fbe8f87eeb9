using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>States the name on the wire of a model's property, and what the document says of it beside its type, where the property's own name doesn't tell all.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ModelPropertyAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The property's name on the wire.</param>
    public ModelPropertyAttribute(string name)
    {
        Name = name;
    }

    /// <summary>Gets the property's name on the wire.</summary>
    public string Name { get; }

    /// <summary>Gets or sets whether the document requires the property.</summary>
    public bool Required { get; set; }

    /// <summary>Gets or sets whether being absent and being <c>null</c> mean different things.</summary>
    public bool ThreeState { get; set; }

    /// <summary>Gets or sets whether only the server sets the property, so that requests are sent without it.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Gets or sets whether only requests have the property, so that no response lacks it.</summary>
    public bool WriteOnly { get; set; }

    /// <summary>Gets or sets whether the property is a secret whatever its name is, so that the model's text for people is without it.</summary>
    public bool Secret { get; set; }

    /// <summary>Gets or sets whether a response is of no use without the property.</summary>
    public bool Essential { get; set; }
}
