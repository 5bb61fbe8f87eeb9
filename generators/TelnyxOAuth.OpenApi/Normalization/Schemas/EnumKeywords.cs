using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>What a schema says of an enum: its values, and their names and descriptions, which stand beside the values in lists of their own.</summary>
internal static class EnumKeywords
{
    /// <summary>Whether a member of a schema is a list of names or descriptions of values.</summary>
    public static bool IsExtension(string key) => key.StartsWith("x-enum", StringComparison.Ordinal);

    /// <summary>Leaves the values that an enum in C# can have: texts, or whole numbers.</summary>
    public static void Translate(MapNode schema)
    {
        if (schema["enum"] is not { } node)
        {
            RemoveExtensions(schema);
            return;
        }

        var values = node.Elements().Where(value => value is not ScalarNode { Kind: ScalarKind.Null }).ToArray();
        if (values.Length < node.Elements().Count && values.Length > 0)
        {
            schema.Set("nullable", ScalarNode.From(true, node.Position));
        }

        if (values.Length == 0 && node.Elements().Count > 0 && schema.Text("type") is null)
        {
            schema.Set("type", ScalarNode.From("null", node.Position));
        }

        var isText = schema.Text("type") == "string" || values.All(value => value.AsText() is not null);
        var isInteger = schema.Text("type") is null or "integer" && values.All(value => value is ScalarNode { Kind: ScalarKind.Integer } number && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        if (values.Length == 0 || values.Any(value => value is not ScalarNode) || !(isText || isInteger) || schema.Text("type") is "boolean" or "object" or "array")
        {
            // Booleans, fractions, integers of more than 64 bits and mixtures have no names that an enum could give them.
            if (!IsBooleanLimit(values))
            {
                schema.Remove("enum");
            }

            RemoveExtensions(schema);
            if (schema.Text("type") is null && values.Length > 0 && values.All(value => value is ScalarNode { Kind: ScalarKind.Boolean }))
            {
                schema.Set("type", ScalarNode.From("boolean", node.Position));
            }
            else if (schema.Text("type") is null && values.Length > 0 && values.All(value => value is ScalarNode { Kind: ScalarKind.Number or ScalarKind.Integer }))
            {
                schema.Set("type", ScalarNode.From("number", node.Position));
            }

            return;
        }

        schema.Set("type", ScalarNode.From(isInteger && schema.Text("type") != "string" ? "integer" : "string", node.Position));
        var seen = new HashSet<string>();
        var distinct = values.Cast<ScalarNode>().Where(value => seen.Add(value.Text)).Select(value => isText ? ScalarNode.From(value.Text, value.Position) : (Node)value).ToArray();
        AlignExtensions(schema, node.Elements(), distinct);
        schema.Set("enum", new ListNode(node.Position, distinct));
    }

    /// <summary>Takes back from a schema that only <c>true</c>, or only <c>false</c>, is meant: no type in C# says so.</summary>
    public static void DropBooleanLimit(MapNode schema)
    {
        if (schema.List("enum") is { } values && IsBooleanLimit(values.Items))
        {
            schema.Remove("enum");
        }
    }

    /// <summary>Whether one boolean is all that is left, which may tell the variants of a union apart.</summary>
    private static bool IsBooleanLimit(IList<Node> values) => values is [ScalarNode { Kind: ScalarKind.Boolean }];

    private static void RemoveExtensions(MapNode schema) => schema.RemoveAll(entry => IsExtension(entry.Key) || entry.Key == DocumentExtensions.IgnoreCase);

    /// <summary>Leaves one text for each value that is left, in the values' order. What says something else goes.</summary>
    /// <param name="schema">The enum.</param>
    /// <param name="before">The values as the document has them.</param>
    /// <param name="after">The values that are left of them, in the same order.</param>
    private static void AlignExtensions(MapNode schema, IList<Node> before, IReadOnlyList<Node> after)
    {
        var values = after.Cast<ScalarNode>().Select(value => value.Text).ToArray();
        foreach (var entry in schema.Entries.Where(entry => IsExtension(entry.Key)).ToArray())
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
