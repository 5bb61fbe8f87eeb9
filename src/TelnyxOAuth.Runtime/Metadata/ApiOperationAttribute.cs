using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a method of a generated resource as one operation of the OpenAPI document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiOperationAttribute : Attribute
{
    /// <summary>Creates the mark.</summary>
    /// <param name="key">The name that the members which belong to the operation start with, such as <c>List</c>.</param>
    /// <param name="name">The operation's display name, such as <c>OAuthClients.List</c>.</param>
    public ApiOperationAttribute(string key, string name)
    {
        Key = key;
        Name = name;
    }

    /// <summary>Gets the name that the members which belong to the operation start with.</summary>
    public string Key { get; }

    /// <summary>Gets the operation's display name.</summary>
    public string Name { get; }

    /// <summary>Gets or sets whether the response is a text as it stands, rather than JSON.</summary>
    public bool AnswersText { get; set; }
}
