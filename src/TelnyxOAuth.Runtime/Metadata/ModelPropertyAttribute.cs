using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>States facts of the document about a model's property other than its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ModelPropertyAttribute : Attribute
{
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
