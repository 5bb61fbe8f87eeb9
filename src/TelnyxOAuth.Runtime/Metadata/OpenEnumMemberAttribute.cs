using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>States one known value of an open enum.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class OpenEnumMemberAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The member's name in C#.</param>
    /// <param name="value">The value on the wire.</param>
    /// <param name="description">The description of the value, or <c>null</c> if the document has none.</param>
    public OpenEnumMemberAttribute(string name, string value, string? description = null)
    {
        Name = name;
        Value = value;
        Description = description;
    }

    /// <summary>Gets the member's name in C#.</summary>
    public string Name { get; }

    /// <summary>Gets the value on the wire.</summary>
    public string Value { get; }

    /// <summary>Gets the description of the value.</summary>
    public string? Description { get; }
}
