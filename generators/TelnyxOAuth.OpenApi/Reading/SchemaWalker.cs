using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds every schema of a document, each once.</summary>
internal static class SchemaWalker
{
    private static readonly string[] SingleSchemas =
        ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "contentSchema"];

    private static readonly string[] SchemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private static readonly string[] SchemaMaps = ["patternProperties", "dependentSchemas", "$defs", "definitions"];

    /// <summary>Every schema, a parent before its children, for those who don't ask where it stands.</summary>
    public static IEnumerable<MapNode> Schemas(Node root)
    {
        var pending = new Stack<(Node Node, DocumentPart Part)>([(root, DocumentPart.Document)]);
        while (pending.TryPop(out var next))
        {
            var (node, part) = next;
            if (part == DocumentPart.Schema && node is MapNode schema)
            {
                yield return schema;
            }

            foreach (var entry in node.Members())
            {
                if (DocumentGrammar.Member(part, entry.Key) is not DocumentPart.Data and var member)
                {
                    pending.Push((entry.Value, member));
                }
            }

            foreach (var item in node.Elements())
            {
                pending.Push((item, part));
            }
        }
    }

    /// <summary>Every schema in the order in which people read them: named ones first, then those of parameters, bodies, responses and headers.</summary>
    public static IEnumerable<MapNode> InReadingOrder(Node root) =>
        root.Map("components").Map("schemas").Members().Select(entry => entry.Value).Concat(Outside(root)).SelectMany(Under);

    /// <summary>The schemas directly inside a schema.</summary>
    public static IEnumerable<MapNode> Children(MapNode schema) =>
        schema.Map("properties").Members().Select(property => property.Value)
            .Concat(SingleSchemas.Select(key => schema[key]))
            .Concat(SchemaMaps.SelectMany(key => schema.Map(key).Members()).Select(entry => entry.Value))
            .Concat(SchemaLists.SelectMany(key => schema.List(key).Elements()))
            .OfType<MapNode>();

    /// <summary>Every schema that can be reached from some, references followed, each once. A model brings those that it derives from and those that derive from it.</summary>
    public static IEnumerable<MapNode> Reachable(Node root, IEnumerable<MapNode?> start)
    {
        var schemas = root.Map("components").Map("schemas");
        var derived = schemas.Members().Select(entry => entry.Value).OfType<MapNode>().Where(schema => BaseOf(schema) is not null).ToLookup(schema => BaseOf(schema)!);
        var reached = new HashSet<MapNode>();
        var pending = new Queue<MapNode?>(start);
        while (pending.TryDequeue(out var schema))
        {
            if (schema is null || !reached.Add(schema))
            {
                continue;
            }

            yield return schema;
            if (schema.Contains(Reference.Key))
            {
                pending.Enqueue(Reference.ResolveMap(root, schema));
            }

            foreach (var child in Children(schema).Concat(derived[schema]).Append(BaseOf(schema)))
            {
                pending.Enqueue(child);
            }
        }

        MapNode? BaseOf(MapNode schema) => schema.Text(DocumentExtensions.Base) is { } name ? schemas.Map(name) : null;
    }

    private static IEnumerable<MapNode> Under(Node node)
    {
        var pending = new Stack<Node>([node]);
        while (pending.TryPop(out var next))
        {
            if (next is MapNode schema)
            {
                yield return schema;
                foreach (var child in Children(schema).Reverse())
                {
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>The schemas of parameters, headers, bodies and responses.</summary>
    private static IEnumerable<Node> Outside(Node root) =>
        from visited in DocumentWalker.Visit(root)
        where visited.Part is DocumentPart.Parameter or DocumentPart.Header or DocumentPart.MediaType
        from schema in new[] { visited.Node["schema"], visited.Node["itemSchema"] }
        where schema is not null
        select schema;
}
