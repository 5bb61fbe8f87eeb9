using System;
using System.ComponentModel;
using System.Diagnostics;

namespace TelnyxOAuth.Runtime.Metadata;

/// <summary>Marks a class as the root of a client, which the source generator completes with the resources.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
[Conditional(MetadataConstants.SourceOnly)]
public sealed class ApiRootAttribute : Attribute
{
    /// <summary>Gets or sets the absolute address of the document's first server, or <c>null</c> if it names none.</summary>
    public string? BaseAddress { get; set; }

    /// <summary>Gets or sets the origins of the document's other servers, with spaces between them.</summary>
    public string? OtherOrigins { get; set; }

    /// <summary>Gets or sets whether the class implements an interface, which the source generator writes.</summary>
    public bool HasInterface { get; set; }

    /// <summary>Gets or sets whether the source generator writes methods that register the class with a service container.</summary>
    public bool HasRegistration { get; set; }
}
