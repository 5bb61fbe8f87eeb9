using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Adds to the descriptions of parameters and of members of requests what the server takes where they are left out. No client sends
/// a default by itself: the server's may change.
/// </summary>
internal static class DefaultAnnotator
{
    /// <summary>A text that is longer says more than a sentence can hold.</summary>
    private const int MaxLength = 200;

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var (parameter, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Parameter && !parameter.Contains(Reference.Key) && TextOf(root, parameter.Map("schema")) is { } text)
            {
                parameter.Set("description", Describe(parameter, $"The parameter {PlainText.OneLine(parameter.Text("name") ?? string.Empty)}.", text));
            }
        }

        foreach (var member in RequestSchemas.Reachable(root).SelectMany(schema => schema.Map("properties").Members()).ToArray())
        {
            if (member.Value is MapNode schema && TextOf(root, schema) is { } text)
            {
                var description = Describe(schema, $"The member {PlainText.OneLine(member.Key)}.", text);
                SchemaReference.Wrap(schema);
                schema.Set("description", description);
            }
        }
    }

    private static ScalarNode Describe(MapNode described, string otherwise, string text)
    {
        var description = described.Text("description") is { Length: > 0 } given ? given.TrimEnd() : otherwise;
        var end = description[^1] is '.' or '!' or '?' ? string.Empty : ".";
        return ScalarNode.From($"{description}{end} Default: {text}.", described.Position);
    }

    /// <summary>The default of a schema, or of the one that it names, as a sentence may end with it.</summary>
    private static string? TextOf(Node root, MapNode? schema)
    {
        var found = schema?["default"] ?? (SchemaReference.NameOf(schema) is { } name ? root.Map("components").Map("schemas").Map(name)?["default"] : null);
        return found is null or ScalarNode { Kind: ScalarKind.Null } || Text(found) is not { Length: <= MaxLength } text ? null : PlainText.OneLine(text);
    }

    private static string Text(Node node) => node switch
    {
        ListNode list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        ScalarNode { Text.Length: 0 } => "the empty text",
        ScalarNode scalar => scalar.Text,
        _ => string.Empty,
    };
}
