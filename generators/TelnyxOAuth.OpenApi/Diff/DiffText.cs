using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Writes a diff for people.</summary>
internal static class DiffText
{
    private const int ShownOperations = 3;

    private static readonly (ChangeKind Kind, string Title)[] Sections =
    [
        (ChangeKind.Breaking, "Breaking"), (ChangeKind.Deprecated, "Deprecated"), (ChangeKind.Changed, "Changed"), (ChangeKind.Added, "Added"),
        (ChangeKind.Wire, "On the wire"),
    ];

    /// <summary>The text, ending in a line feed.</summary>
    public static string Write(SurfaceDiff diff)
    {
        var text = new StringBuilder();
        if (diff.IsSameSurface)
        {
            text.Append(diff.Changes.Count > 0 ? "Nothing changes in C#.\n\n" : "Nothing changes for users. ");
        }

        foreach (var (kind, title) in Sections.Where(section => diff.Has(section.Kind)))
        {
            var changes = diff.Changes.Where(change => change.Kind == kind).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{title} ({changes.Count})\n");
            foreach (var change in changes)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {change.Message}{Operations(change)}\n");
            }

            text.Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"Suggested version bump: {Name(diff.Bump)}.\n").ToString();
    }

    /// <summary>A kind or a bump in lower case, as the text and the JSON show it.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static string Operations(Change change)
    {
        if (change.Operations.Count == 0)
        {
            return string.Empty;
        }

        IEnumerable<string> shown = change.Operations.Take(ShownOperations);
        var more = change.Operations.Count - ShownOperations;
        return $" [{string.Join(", ", shown)}{(more > 0 ? $", {more} more" : "")}]";
    }
}
