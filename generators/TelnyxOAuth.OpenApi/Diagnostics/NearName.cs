using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Diagnostics;

/// <summary>Finds the name that somebody meant who wrote another one.</summary>
internal static class NearName
{
    /// <summary>Longer names are not compared letter by letter: nobody misspells those alone.</summary>
    private const int MaxLength = 100;

    /// <summary>From this length on, a name may differ in two letters.</summary>
    private const int Long = 6;

    /// <summary>The name that is nearest to what was written, or null where none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">The names that there are.</param>
    public static string? Find(string written, IEnumerable<string> names)
    {
        if (written.Length is < 2 or > MaxLength)
        {
            return null;
        }

        return names.Where(name => name.Length <= MaxLength && name != written)
            .Select(name => (Name: name, Distance: Distance(written, name)))
            .Where(found => found.Distance <= Allowed(written, found.Name))
            .OrderBy(found => found.Distance).ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .FirstOrDefault();
    }

    /// <summary>The end of a message: what was probably meant, or what to do otherwise.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">The names that there are.</param>
    /// <param name="otherwise">What to do where none of them is near.</param>
    public static string Ask(string written, IEnumerable<string> names, string otherwise) =>
        Find(written, names) is { } near ? $"did you mean '{near}'?" : otherwise;

    private static int Allowed(string written, string name) => Math.Min(written.Length, name.Length) switch
    {
        < 2 => 0,
        < Long => 1,
        _ => 2,
    };

    /// <summary>How many letters have to be added, taken out, changed or swapped with the next one; casing does not count.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return int.MaxValue;
        }

        var (first, second) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        var before = new int[second.Length + 1];
        var last = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var row = 1; row <= first.Length; row++)
        {
            var current = new int[second.Length + 1];
            current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var change = first[row - 1] == second[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], last[column]) + 1, last[column - 1] + change);
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            (before, last) = (last, current);
        }

        return last[second.Length];
    }
}
