using System;
using System.Globalization;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Compares the values of two nodes; positions and the order of members are ignored.</summary>
internal static class NodeEquality
{
    /// <summary>Compares two nodes.</summary>
    public static bool AreEqual(Node? left, Node? right) => (left, right) switch
    {
        (MapNode first, MapNode second) =>
            first.Entries.Count == second.Entries.Count && first.Entries.All(entry => AreEqual(entry.Value, second[entry.Key])),
        (ListNode first, ListNode second) =>
            first.Items.Count == second.Items.Count && first.Items.Zip(second.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (ScalarNode first, ScalarNode second) => AreEqual(first, second),
        _ => left is null && right is null,
    };

    private static bool AreEqual(ScalarNode left, ScalarNode right) => left.Kind switch
    {
        ScalarKind.Null => right.Kind == ScalarKind.Null,
        ScalarKind.Boolean => right.Kind == ScalarKind.Boolean && left.Text.Equals(right.Text, StringComparison.OrdinalIgnoreCase),
        ScalarKind.String => right.Kind == ScalarKind.String && left.Text == right.Text,
        _ => right.Kind is ScalarKind.Integer or ScalarKind.Number && (left.Text == right.Text || Value(left) == Value(right)),
    };

    private static double Value(ScalarNode scalar) =>
        double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
