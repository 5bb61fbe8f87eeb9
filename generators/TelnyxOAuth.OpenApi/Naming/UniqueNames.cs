using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Names that are taken in one scope.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly NumberedNames _numbered = new(StringComparer.Ordinal);

    /// <summary>Starts with names that must not be used.</summary>
    public UniqueNames(IEnumerable<string> reserved) => _taken.UnionWith(reserved);

    /// <summary>Takes a name that was given and can't be changed.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Takes the first candidate that is free; failing all, the last with the lowest free number.</summary>
    public string Take(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }

        return _numbered.Take(candidates[^1], _taken.Add);
    }
}
