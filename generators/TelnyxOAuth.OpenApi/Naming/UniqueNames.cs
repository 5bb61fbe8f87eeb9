using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Naming;

/// <summary>Names that are taken in one scope.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken;
    private readonly NumberedNames _numbered;

    /// <summary>Starts with names that must not be used.</summary>
    /// <param name="reserved">These names.</param>
    /// <param name="comparer">Which names are one; by default those that are spelled alike.</param>
    public UniqueNames(IEnumerable<string> reserved, StringComparer? comparer = null)
    {
        _taken = new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal);
        _numbered = new NumberedNames(comparer ?? StringComparer.Ordinal);
    }

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
