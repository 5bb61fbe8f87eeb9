using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Runtime;

/// <summary>A path with parameters in braces, parsed once.</summary>
internal sealed class PathTemplate
{
    private readonly string[] _literals;
    private readonly string[] _names;
    private readonly HashSet<string>? _reserved;

    internal PathTemplate(string path)
    {
        var literals = new List<string>();
        var names = new List<string>();
        var position = 0;
        while (true)
        {
            var open = path.IndexOf('{', position);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            literals.Add(UriText.EscapeTemplate(path.Substring(position, open - position)));
            var name = path.Substring(open + 1, close - open - 1);
            if (name.StartsWith("+", StringComparison.Ordinal))
            {
                name = name.Substring(1);
                (_reserved ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
            }

            names.Add(name.EndsWith("*", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name);
            position = close + 1;
        }

        literals.Add(UriText.EscapeTemplate(path.Substring(position)));
        _literals = literals.ToArray();
        _names = names.ToArray();
        HasQuery = !Array.TrueForAll(_literals, static literal => literal.IndexOf('?') < 0);
    }

    /// <summary>Whether a query stands in the path itself, as in <c>/legacy?action=list</c>.</summary>
    internal bool HasQuery { get; }

    /// <summary>Whether a parameter may hold slashes: <c>{+name}</c> (RFC 6570 section 3.2.3).</summary>
    internal bool IsReserved(string name) => _reserved is not null && _reserved.Contains(name);

    /// <summary>Combines the server, the path with its values, and the query.</summary>
    internal string Expand(string server, PathValues values, string? query)
    {
        switch (_names.Length)
        {
            case 0:
                return string.Concat(server, _literals[0], query);
            case 1:
                // In two steps: concatenating five strings at once allocates an array.
                return string.Concat(string.Concat(server, _literals[0], values.Get(_names[0]), _literals[1]), query);
        }

        var parts = new string?[(_names.Length * 2) + 3];
        parts[0] = server;
        for (var i = 0; i < _names.Length; i++)
        {
            parts[(i * 2) + 1] = _literals[i];
            parts[(i * 2) + 2] = values.Get(_names[i]);
        }

        parts[parts.Length - 2] = _literals[_names.Length];
        parts[parts.Length - 1] = query;
        return string.Concat(parts);
    }
}
