using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>Finds defaults that are none of the values which an enum lists.</summary>
internal static class EnumDefaults
{
    /// <summary>Runs the check on one part of the document.</summary>
    public static IEnumerable<Mistake> Run(MapNode root, MapNode node, DocumentPart part)
    {
        if (part is not (DocumentPart.Schema or DocumentPart.ServerVariable) || node["default"] is not { } given)
        {
            yield break;
        }

        var schema = Described(root, node);
        var defaults = given is ListNode list ? list.Items : [given];
        var values = Values(given is ListNode ? Described(root, schema.Map("items")) : schema);
        if (values is null)
        {
            yield break;
        }

        foreach (var value in defaults.OfType<ScalarNode>().Where(value => value.Kind != ScalarKind.Null && !values.Exists(other => AreEqual(value, other))))
        {
            yield return new Mistake(
                DiagnosticCodes.DefaultNotInEnum, node, value.Position,
                $"the default '{value.Text}' is none of the values that 'enum' lists: {NearName.Ask(value.Text, values.Select(other => other.Text), "correct it, or add the value.")}");
        }
    }

    /// <summary>The values that a schema lists; null where it lists none, or others than texts, numbers and booleans.</summary>
    private static List<ScalarNode>? Values(MapNode? schema) =>
        schema.List("enum") is { Items.Count: > 0 } list && list.Items.All(item => item is ScalarNode) ? [.. list.Items.Cast<ScalarNode>()] : null;

    /// <summary>The schema that says what values there are, where another one refers to it and does no more.</summary>
    private static MapNode Described(MapNode root, MapNode? schema)
    {
        for (var steps = 0; schema is not null && !schema.Contains("enum") && steps < DocumentLimits.ReferenceChain; steps++)
        {
            var next = schema.Contains(Reference.Key) ? schema : schema.List("allOf") is { Items: [MapNode only] } ? only : null;
            if (next is null)
            {
                break;
            }

            schema = next.Contains(Reference.Key) ? Reference.ResolveMap(root, next) : next;
        }

        return schema ?? new MapNode();
    }

    /// <summary>A number may be written as a text, and in more than one way.</summary>
    private static bool AreEqual(ScalarNode left, ScalarNode right) =>
        left.Text == right.Text
        || (left.Kind == ScalarKind.Boolean && right.Kind == ScalarKind.Boolean && left.Text.Equals(right.Text, StringComparison.OrdinalIgnoreCase))
        || (decimal.TryParse(left.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
            && decimal.TryParse(right.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var second) && first == second);
}
