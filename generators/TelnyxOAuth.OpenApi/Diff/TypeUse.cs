using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Where a type is used. A change may be harmless to code that reads a value and break code that writes it, or the other way round.</summary>
/// <param name="operations">Finds the operations that use it.</param>
internal sealed class TypeUse(Func<IReadOnlyList<string>> operations)
{
    private readonly Lazy<IReadOnlyList<string>> _operations = new(operations);

    /// <summary>Whether users write values of it.</summary>
    public bool InRequests { get; init; }

    /// <summary>Whether users read values of it.</summary>
    public bool InResponses { get; init; }

    /// <summary>The operations that use it, such as <c>GET /pets</c>.</summary>
    public IReadOnlyList<string> Operations => _operations.Value;
}
