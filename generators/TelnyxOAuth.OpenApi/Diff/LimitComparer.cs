using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares what limits values. Narrower limits break those who write; wider ones break nobody.</summary>
internal static class LimitComparer
{
    /// <summary>Compares the limits of two schemas.</summary>
    public static void Compare(SchemaModel before, SchemaModel after, Place place, Direction direction, ChangeList findings)
    {
        foreach (var limit in before.Limits.Keys.Union(after.Limits.Keys).Order(StringComparer.Ordinal))
        {
            var (old, @new) = (before.Limits.GetValueOrDefault(limit), after.Limits.GetValueOrDefault(limit));
            if (NodeEquality.AreEqual(old, @new))
            {
                continue;
            }

            var isBreaking = direction == Direction.Request && IsNarrower(limit, old, @new);
            findings.Add(
                isBreaking ? ChangeKind.Breaking : ChangeKind.Changed, place,
                @new is null ? $"{place} has no {limit} any more; it was {Text(old)}."
                : old is null ? $"{place} has the {limit} {Text(@new)} now."
                : $"{place} has the {limit} {Text(@new)} now; it was {Text(old)}.");
        }
    }

    private static bool IsNarrower(string limit, Node? old, Node? @new)
    {
        if (@new is null || IsFalse(@new))
        {
            return false;
        }

        if (old is null || Number(old) is not { } before || Number(@new) is not { } after)
        {
            // A limit where there was none; or a pattern, of which nobody can tell.
            return true;
        }

        return limit == "multipleOf" || (limit.StartsWith("max", StringComparison.Ordinal) || limit == "exclusiveMaximum" ? after < before : after > before);
    }

    private static bool IsFalse(Node node) => node is ScalarNode { Kind: ScalarKind.Boolean } flag && !flag.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static double? Number(Node node) =>
        node is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Number } scalar
        && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(Node? node) => node is ScalarNode scalar ? scalar.Text : string.Empty;
}
