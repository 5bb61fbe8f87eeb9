using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Scopes, each once and in the order in which they came (RFC 6749 section 3.3).</summary>
internal sealed class ScopeSet
{
    private static readonly char[] Separator = { ' ' };

    private readonly List<string> _scopes = new List<string>();

    internal int Count => _scopes.Count;

    internal IReadOnlyList<string> Scopes => _scopes;

    /// <summary>The scopes of a text; none where one of them has a character that no scope has.</summary>
    internal static ScopeSet Parse(string? text)
    {
        var scopes = new ScopeSet();
        var parts = (text ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        if (Array.TrueForAll(parts, IsScope))
        {
            scopes.Add(parts);
        }

        return scopes;
    }

    internal ScopeSet Add(IEnumerable<string> scopes)
    {
        foreach (var scope in scopes.Where(scope => IsScope(scope) && !_scopes.Contains(scope)))
        {
            _scopes.Add(scope);
        }

        return this;
    }

    /// <summary>The scopes that are in this set and not in another.</summary>
    internal IReadOnlyList<string> Except(ScopeSet other) => _scopes.Where(scope => !other._scopes.Contains(scope)).ToArray();

    /// <summary>The scopes separated by spaces.</summary>
    public override string ToString() => string.Join(" ", _scopes);

    private static bool IsScope(string scope) => scope.Length > 0 && scope.All(static character => character is > ' ' and <= '~' and not '"' and not '\\');
}
