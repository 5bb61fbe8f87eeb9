using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Puts into words what a document says of a parameter's values beside their type.</summary>
internal static class ParameterLimits
{
    /// <summary>The words as a sentence; null where the document says nothing.</summary>
    public static string? Describe(Node root, MapNode parameter)
    {
        var given = parameter.Map("schema");
        var schema = SchemaReference.NameOf(given) is { } name ? root.Map("components").Map("schemas").Map(name) : given;
        var parts = new[] { Range(schema, "minimum", "maximum", string.Empty), Range(schema, "minLength", "maxLength", " characters"), Range(schema, "minItems", "maxItems", " items"), Default(given ?? schema) }
            .OfType<string>()
            .ToArray();
        return parts.Length == 0 ? null : char.ToUpperInvariant(parts[0][0]) + string.Join("; ", parts)[1..] + ".";
    }

    private static string? Range(MapNode? schema, string least, string most, string unit) => (Number(schema, least), Number(schema, most)) switch
    {
        (null, null) => null,
        ({ } from, null) => $"at least {from}{unit}",
        (null, { } to) => $"at most {to}{unit}",
        ({ } from, { } to) when from == to => $"exactly {from}{unit}",
        ({ } from, { } to) => $"from {from} to {to}{unit}",
    };

    private static string? Number(MapNode? schema, string key) =>
        schema?[key] is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Number } number ? number.Text : null;

    private static string? Default(MapNode? schema)
    {
        var value = schema?["default"];
        var texts = value is ListNode list ? list.Items.Select(item => (item as ScalarNode)?.Text).ToArray() : [(value as ScalarNode)?.Text];
        return texts.Length == 0 || texts.Any(string.IsNullOrEmpty) || value is ScalarNode { Kind: ScalarKind.Null } ? null : $"by default {PlainText.OneLine(string.Join(", ", texts))}";
    }
}
