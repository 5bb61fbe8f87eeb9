using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks the property of a union that gives one of its variants.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class UnionVariantAttribute : Attribute
{
    /// <summary>Creates the mark.</summary>
    /// <param name="values">What the union's discriminator says of this variant; nothing where it does not tell.</param>
    public UnionVariantAttribute(params string[] values)
    {
        Values = values;
    }

    /// <summary>Gets what the union's discriminator says of this variant.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Gets or sets whether the document leaves those values to be guessed from names.</summary>
    public bool Implied { get; set; }
}
