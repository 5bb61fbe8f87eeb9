using System;
using System.Collections.Generic;

namespace TelnyxOAuth.Repository.Tests.PublicApi;

/// <summary>What it takes to get from one listing to another.</summary>
internal static class LineDifference
{
    /// <summary>The lines removed (<c>-</c>) and added (<c>+</c>), each group below the type that it belongs to.</summary>
    public static IReadOnlyList<string> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = CommonLengths(before, after);
        var difference = new List<string>();
        string? type = null;
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                type = Type(before[i]) ?? type;
                i++;
                j++;
                continue;
            }

            var removed = j == after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]);
            var line = removed ? before[i++] : after[j++];
            if (line.Length == 0)
            {
                continue;
            }

            if (type is not null && line.StartsWith(' '))
            {
                difference.Add("  " + type);
                type = null;
            }

            type = Type(line) is null ? type : null;
            difference.Add((removed ? "- " : "+ ") + line);
        }

        return difference;
    }

    private static string? Type(string line) => line.Length > 0 && line[0] != ' ' ? line : null;

    private static int[,] CommonLengths(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
