using System;
using System.Collections.Generic;

namespace TelnyxOAuth;

/// <summary>The names of the clients that are registered with a container, so that what each needs is added once.</summary>
internal sealed class ClientNames
{
    private readonly HashSet<string> _names = new HashSet<string>(StringComparer.Ordinal);

    /// <returns>Whether the name is new.</returns>
    internal bool Add(string name) => _names.Add(name);
}
