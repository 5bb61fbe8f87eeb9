using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>States a security scheme of the document, on the root of the client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class SecuritySchemeAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The name in the document.</param>
    /// <param name="propertyName">The name of the option that takes the credential.</param>
    /// <param name="kind">How the credential is sent: <c>bearer</c>, <c>basic</c>, <c>header</c>, <c>query</c>, <c>cookie</c> or <c>other</c>.</param>
    public SecuritySchemeAttribute(string name, string propertyName, string kind)
    {
        Name = name;
        PropertyName = propertyName;
        Kind = kind;
    }

    /// <summary>Gets the name in the document.</summary>
    public string Name { get; }

    /// <summary>Gets the name of the option that takes the credential.</summary>
    public string PropertyName { get; }

    /// <summary>Gets how the credential is sent.</summary>
    public string Kind { get; }

    /// <summary>Gets or sets the name of the header, the query parameter or the cookie that carries a key.</summary>
    public string? ParameterName { get; set; }

    /// <summary>Gets or sets where tokens are requested (RFC 6749 section 3.2).</summary>
    public string? TokenEndpoint { get; set; }

    /// <summary>Gets or sets where users sign in (RFC 6749 section 3.1).</summary>
    public string? AuthorizationEndpoint { get; set; }

    /// <summary>Gets or sets where the authorization server's metadata is (OpenID Connect Discovery section 4).</summary>
    public string? MetadataAddress { get; set; }
}
