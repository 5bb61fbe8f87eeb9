using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Where a type shows: what is harmless for who reads a value may break who writes it, and the other way round.</summary>
internal sealed class TypeUse
{
    /// <summary>Whether users write values of it.</summary>
    public bool InRequests { get; set; }

    /// <summary>Whether users read values of it.</summary>
    public bool InResponses { get; set; }

    /// <summary>The operations that have it, such as <c>GET /pets</c>.</summary>
    public List<string> Operations { get; } = [];
}
