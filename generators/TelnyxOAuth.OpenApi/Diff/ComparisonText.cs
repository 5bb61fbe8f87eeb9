using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Writes a comparison for people.</summary>
internal static class ComparisonText
{
    private const int ShownOperations = 3;

    private static readonly ChangeKind[] Kinds = [ChangeKind.Breaking, ChangeKind.Deprecated, ChangeKind.Changed, ChangeKind.Added];

    /// <summary>The text, ending in a line feed.</summary>
    public static string Write(Comparison comparison)
    {
        if (comparison.Changes.Count == 0)
        {
            return "Nothing changes for users. Suggested version bump: none.\n";
        }

        var text = new StringBuilder();
        foreach (var kind in Kinds.Where(comparison.Has))
        {
            var findings = comparison.Changes.Where(finding => finding.Kind == kind).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{kind} ({findings.Count})\n");
            foreach (var finding in findings)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {finding.Message}{Operations(finding)}\n");
            }

            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"Suggested version bump: {Name(comparison.Bump)}.\n").ToString();
    }

    /// <summary>A bump as people and programs write it.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>Operations are named where the sentence doesn't name one itself: for what many share.</summary>
    private static string Operations(Change finding)
    {
        if (!finding.Pointer.StartsWith("#/components/schemas/", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        IEnumerable<string> shown = finding.Operations.Take(ShownOperations);
        var more = finding.Operations.Count - ShownOperations;
        return $" [{string.Join(", ", shown)}{(more > 0 ? $", {more} more" : "")}]";
    }
}
