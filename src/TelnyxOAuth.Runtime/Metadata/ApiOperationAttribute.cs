using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Says of a method of a generated resource what its name alone doesn't tell of the operation that it calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiOperationAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="key">The start of the names of the operation's members, such as <c>List</c>.</param>
    /// <param name="name">The operation's display name, such as <c>OAuthClients.List</c>.</param>
    public ApiOperationAttribute(string key, string name)
    {
        Key = key;
        Name = name;
    }

    /// <summary>Gets the start of the names of the operation's members.</summary>
    public string Key { get; }

    /// <summary>Gets the operation's display name.</summary>
    public string Name { get; }

    /// <summary>Gets or sets whether the response is plain text rather than JSON.</summary>
    public bool ReturnsText { get; set; }

    /// <summary>Gets or sets whether the document describes a header <c>Link</c> of the response (RFC 8288).</summary>
    public bool HasLinks { get; set; }
}
