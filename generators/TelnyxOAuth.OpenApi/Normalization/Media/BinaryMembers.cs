using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Leaves bytes as they are only where they are sent so: as a whole body or response, and as a part of a body in parts. In JSON and forms they are base64.</summary>
internal static class BinaryMembers
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        var bodies = Bodies(root).ToArray();
        var withFiles = bodies.Where(body => HasFile(root, body)).ToArray();
        if (withFiles.Length > 0)
        {
            var uses = SchemaWalker.Schemas(root).Where(schema => schema.Contains(Reference.Key)).GroupBy(schema => SchemaReference.NameOf(schema)!).ToDictionary(group => group.Key, group => group.Count());
            foreach (var body in withFiles)
            {
                OwnModel(root, body, bodies, uses);
            }
        }

        var files = bodies.Select(body => Model(root, body.Map("schema"))).OfType<MapNode>()
            .SelectMany(model => model.Map("properties").Members()).Select(member => member.Value).OfType<MapNode>()
            .SelectMany(member => new[] { member, member.Map("items") })
            .Concat(Whole(root))
            .OfType<MapNode>().ToHashSet();
        foreach (var schema in SchemaWalker.Schemas(root).Where(schema => IsBinary(schema) && !files.Contains(schema)))
        {
            schema.Set("format", ScalarNode.From("byte", schema["format"]!.Position));
        }
    }

    private static bool HasFile(MapNode root, MapNode body) =>
        SchemaReference.NameOf(body.Map("schema")) is { } name && root.Map("components").Map("schemas").Map(name) is { } model && BodyMembers.HasFile(root, model);

    /// <summary>A model that JSON has too, in which a file is another thing, becomes two.</summary>
    private static void OwnModel(MapNode root, MapNode body, MapNode[] bodies, Dictionary<string, int> uses)
    {
        var name = SchemaReference.NameOf(body.Map("schema"))!;
        if (uses[name] > bodies.Count(other => SchemaReference.NameOf(other.Map("schema")) == name))
        {
            uses[name]--;
            body.Set("schema", root.Map("components").Map("schemas").Map(name)!.DeepClone());
        }
    }

    /// <summary>The model that a body is, be there remarks around the reference or not.</summary>
    private static MapNode? Model(MapNode root, MapNode? schema) =>
        SchemaReference.NameOf(schema) is { } name ? root.Map("components").Map("schemas").Map(name) : schema;

    private static IEnumerable<MapNode> Bodies(MapNode root) =>
        from place in OpenApiShape.Operations(root)
        from content in place.Operation.Map("requestBody").Map("content").Members()
        where BodyKind.From(content.Key) == BodyKind.Multipart
        select (MapNode)content.Value;

    /// <summary>The schemas of whole bodies and responses.</summary>
    private static IEnumerable<MapNode?> Whole(MapNode root) =>
        from place in OpenApiShape.Operations(root)
        from holder in place.Operation.Map("responses").Members().Select(response => response.Value).Prepend(place.Operation["requestBody"])
        from content in holder.Map("content").Members()
        select content.Value.Map("schema");

    private static bool IsBinary(MapNode schema) => schema.Text("format") == "binary";
}
