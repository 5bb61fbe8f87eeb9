using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Finds every schema of a document, each once.</summary>
internal static class SchemaWalker
{
    private static readonly string[] SingleSchemas =
        ["items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties", "unevaluatedItems"];

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

    /// <summary>Every schema with its place: named ones first, then those of parameters, bodies, responses and headers.</summary>
    public static IEnumerable<SchemaPlace> All(Node root)
    {
        foreach (var entry in root.Map("components").Map("schemas").Members())
        {
            foreach (var place in Under(entry.Value, entry.KeyPosition, [Identifiers.Pascal(entry.Key)]))
            {
                yield return place;
            }
        }

        foreach (var place in Outside(root))
        {
            yield return place;
        }
    }

    /// <summary>The schemas directly inside a schema.</summary>
    public static IEnumerable<SchemaPlace> Children(MapNode schema, IReadOnlyList<string> typeNames)
    {
        foreach (var property in schema.Map("properties").Members())
        {
            if (property.Value is MapNode map)
            {
                var name = map.Text(DocumentExtensions.Name) ?? Identifiers.Pascal(property.Key);
                yield return new SchemaPlace(map, property.KeyPosition, [name, .. typeNames.Select(type => type + name)]);
            }
        }

        var nested = SingleSchemas.Select(key => schema.TryGetEntry(key, out var entry) ? entry : null)
            .Concat(SchemaMaps.SelectMany(key => schema.Map(key).Members()));
        foreach (var entry in nested)
        {
            if (entry?.Value is MapNode map)
            {
                yield return new SchemaPlace(map, entry.KeyPosition, typeNames);
            }
        }

        foreach (var item in SchemaLists.SelectMany(key => schema.List(key).Elements()).OfType<MapNode>())
        {
            yield return new SchemaPlace(item, item.Position, typeNames);
        }
    }

    /// <summary>Every schema that can be reached from some, references followed, each once.</summary>
    public static IEnumerable<MapNode> Reachable(Node root, IEnumerable<MapNode?> start)
    {
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

            foreach (var child in Children(schema, []))
            {
                pending.Enqueue(child.Schema);
            }
        }
    }

    private static IEnumerable<SchemaPlace> Under(Node node, Position position, IReadOnlyList<string> typeNames)
    {
        if (node is not MapNode schema)
        {
            yield break;
        }

        yield return new SchemaPlace(schema, position, typeNames);
        foreach (var child in Children(schema, typeNames))
        {
            foreach (var place in Under(child.Schema, child.Position, child.TypeNames))
            {
                yield return place;
            }
        }
    }

    /// <summary>The schemas of parameters, headers, bodies and responses.</summary>
    private static IEnumerable<SchemaPlace> Outside(Node root)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            if (part is DocumentPart.Parameter or DocumentPart.Header or DocumentPart.MediaType && node.TryGetEntry("schema", out var entry))
            {
                var parameterName = node.Text("name") is { } name ? new[] { Identifiers.Pascal(name) } : [];
                foreach (var place in Under(entry.Value, entry.KeyPosition, parameterName))
                {
                    yield return place;
                }
            }
        }
    }
}
