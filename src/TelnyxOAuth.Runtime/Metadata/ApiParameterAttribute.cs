using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>States the name on the wire of a method's parameter, or of a property of its options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiParameterAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="location">Where the parameter is sent: <c>query</c>, <c>path</c>, <c>header</c>, <c>cookie</c>, <c>body</c> for a body with a codec, or <c>content</c> for one without.</param>
    /// <param name="name">The name on the wire, such as <c>page[number]</c>.</param>
    public ApiParameterAttribute(string location, string name)
    {
        Location = location;
        Name = name;
    }

    /// <summary>Gets where the parameter is sent.</summary>
    public string Location { get; }

    /// <summary>Gets the name on the wire.</summary>
    public string Name { get; }

    /// <summary>Gets or sets whether a codec writes the parameter, because it is no plain text or is written in a style of its own.</summary>
    public bool HasCodec { get; set; }

    /// <summary>Gets or sets whether the parameter takes the number of a page, and the first page has the number 0.</summary>
    public bool FromZero { get; set; }
}
