using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Leaves of a document what NSwag needs. It reads the whole document strictly, and would refuse all of it for the sake of a
/// part that has no form in C#.
/// </summary>
internal static class NSwagInput
{
    private static readonly FrozenDictionary<DocumentPart, FrozenSet<string>> Needed = new Dictionary<DocumentPart, FrozenSet<string>>
    {
        [DocumentPart.Document] = Keys("openapi", "info", "paths", "components"),
        [DocumentPart.Info] = Keys("title", "version"),
        [DocumentPart.Components] = Keys("schemas", "parameters", "responses"),
        [DocumentPart.PathItem] = Keys("get", "put", "post", "delete", "options", "head", "patch", "trace", "query", OpenApiShape.AdditionalOperations),
        [DocumentPart.Operation] = Keys("operationId", "summary", "description", "deprecated", "parameters", "requestBody", "responses"),
        [DocumentPart.Parameter] = Keys(Reference.Key, "name", "in", "description", "required", "deprecated", "style", "explode", "schema"),
        [DocumentPart.RequestBody] = Keys("description", "content", "required"),
        [DocumentPart.Response] = Keys(Reference.Key, "description", "content"),
        [DocumentPart.MediaType] = Keys("schema"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Methods = Keys("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static readonly FrozenSet<string> Texts = Keys("title", "version", "summary", "description");

    /// <summary>Whether a method, in lower case, is one of those that NSwag knows.</summary>
    public static bool Knows(string method) => Methods.Contains(method);

    /// <summary>
    /// Puts operations by other methods where NSwag looks for them. It takes every member of a path for an operation, whatever it is called;
    /// what is sent, <see cref="Contract.Method"/> says.
    /// </summary>
    public static void PlaceOperations(Node root)
    {
        foreach (var item in OpenApiShape.PathItems(root).Select(path => path.Value).OfType<MapNode>())
        {
            var additional = item.Map(OpenApiShape.AdditionalOperations).Members();
            item.Remove(OpenApiShape.AdditionalOperations);
            for (var index = 0; index < additional.Count; index++)
            {
                item.Set(string.Create(CultureInfo.InvariantCulture, $"other{index}"), additional[index].Value);
            }
        }
    }

    /// <summary>Changes a document in place.</summary>
    public static void Reduce(Node root)
    {
        DescribeOddNames(root);
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Schema || Needed.ContainsKey(part))
            {
                BreakLinesByParagraph(node);
            }

            if (Needed.TryGetValue(part, out var needed))
            {
                node.RemoveAll(entry => !(needed.Contains(entry.Key) || IsExtension(part, entry.Key)) || IsNoText(entry));
                if (part == DocumentPart.Response && !node.Contains(Reference.Key))
                {
                    node.SetIfAbsent("description", string.Empty);
                }
            }
            else if (part == DocumentPart.Schema)
            {
                node.RemoveAll(IsNoText);
            }
            else if (part == DocumentPart.PathItems)
            {
                node.RemoveAll(path => !path.Key.StartsWith('/'));
            }
        }
    }

    private static void BreakLinesByParagraph(MapNode node)
    {
        foreach (var entry in node.Entries.Where(entry => entry.Key is "summary" or "description").ToArray())
        {
            if (entry.Value is ScalarNode { Kind: ScalarKind.String } text && text.Text.Contains('\n', StringComparison.Ordinal))
            {
                node.Set(entry.Key, ScalarNode.From(CommentText.Paragraphs(text.Text), text.Position));
            }
        }
    }

    /// <summary>
    /// The templates name in comments what has no description. A name that a comment can't hold is described here, so that none gets there.
    /// </summary>
    private static void DescribeOddNames(Node root)
    {
        foreach (var place in OpenApiShape.Operations(root).Where(place => !PlainText.IsOneLine(place.Path)))
        {
            place.Operation.SetIfAbsent("summary", $"Calls {place.WireMethod} {PlainText.OneLine(place.Path)}.");
        }

        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            if (part == DocumentPart.Parameter && node.Text("name") is { } name && !PlainText.IsOneLine(name))
            {
                node.SetIfAbsent("description", $"The parameter {PlainText.OneLine(name)}.");
            }

            foreach (var property in part == DocumentPart.Schema ? node.Map("properties").Members().Where(property => !PlainText.IsOneLine(property.Key)).ToArray() : [])
            {
                node.Map("properties")!.Set(property.Key, Described((MapNode)property.Value, $"The member {PlainText.OneLine(property.Key)}."));
            }
        }
    }

    private static MapNode Described(MapNode schema, string description)
    {
        SchemaReference.Wrap(schema);
        schema.SetIfAbsent("description", description);
        return schema;
    }

    private static FrozenSet<string> Keys(params string[] keys) => FrozenSet.ToFrozenSet(keys);

    /// <summary>
    /// Extensions may be read by templates. But NSwag takes one of a path for an operation, and, as a parameter is a schema
    /// to it, those of enums for its own.
    /// </summary>
    private static bool IsExtension(DocumentPart part, string key) =>
        key.StartsWith("x-", StringComparison.Ordinal)
        && part != DocumentPart.PathItem
        && !(part == DocumentPart.Parameter && key.StartsWith("x-enum", StringComparison.Ordinal));

    private static bool IsNoText(MapEntry entry) => Texts.Contains(entry.Key) && entry.Value is not ScalarNode;
}
