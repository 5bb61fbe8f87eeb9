using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Where a type is used. A change may be harmless to code that reads a value and break code that writes it, or the other way round.</summary>
internal sealed class TypeUse
{
    /// <summary>Whether users write values of it.</summary>
    public bool InRequests { get; set; }

    /// <summary>Whether users read values of it.</summary>
    public bool InResponses { get; set; }

    /// <summary>The operations that use it, such as <c>GET /pets</c>.</summary>
    public List<string> Operations { get; } = [];
}
