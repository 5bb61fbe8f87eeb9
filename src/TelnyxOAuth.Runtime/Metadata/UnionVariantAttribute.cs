using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks the property of a union for one of its variants.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class UnionVariantAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="values">The discriminator's values for this variant; none if it has no value.</param>
    public UnionVariantAttribute(params string[] values)
    {
        Values = values;
    }

    /// <summary>Gets the discriminator's values for this variant.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Gets or sets whether those values are derived from names because the document does not state them.</summary>
    public bool Implied { get; set; }
}
