using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>The names and descriptions of an enum's values, which stand beside the values in lists of their own.</summary>
internal static class EnumExtensions
{
    /// <summary>Whether a member of a schema is such a list.</summary>
    public static bool IsOne(string key) => key.StartsWith("x-enum", StringComparison.Ordinal);

    /// <summary>Takes all of them out.</summary>
    public static void Remove(MapNode schema) => schema.RemoveAll(entry => IsOne(entry.Key));

    /// <summary>Leaves one text for each value that is left, in the values' order. What says something else goes.</summary>
    /// <param name="schema">The enum.</param>
    /// <param name="before">The values as the document has them.</param>
    /// <param name="after">The values that are left of them, in the same order.</param>
    public static void Follow(MapNode schema, IList<Node> before, IReadOnlyList<Node> after)
    {
        var values = after.Cast<ScalarNode>().Select(value => value.Text).ToArray();
        foreach (var entry in schema.Entries.Where(entry => IsOne(entry.Key)).ToArray())
        {
            var texts = entry.Value switch
            {
                ListNode list when list.Items.Count == before.Count => Kept(list, before, values),
                MapNode map => [.. values.Select(value => map[value])],
                _ => [],
            };
            if (texts.Length == values.Length && texts.All(text => text is ScalarNode))
            {
                schema.Set(entry.Key, new ListNode(entry.Value.Position, texts.OfType<Node>()));
            }
            else
            {
                schema.Remove(entry.Key);
            }
        }
    }

    private static Node?[] Kept(ListNode texts, IList<Node> before, string[] values) =>
        [.. values.Select(value => texts.Items[before.TakeWhile(node => (node as ScalarNode)?.Text != value || node is ScalarNode { Kind: ScalarKind.Null }).Count()])];
}
