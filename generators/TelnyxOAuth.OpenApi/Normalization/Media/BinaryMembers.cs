using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Media;

/// <summary>Leaves bytes as they are only where they are sent so: as a whole body or response, and as a part of a body in parts. In JSON and forms they are base64.</summary>
internal sealed class BinaryMembers : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.ContentIsOfOneKind, DocumentCondition.NamedSchemasAreTypes];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.BytesAreWhereSent];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var bodies = MultipartBodies(context).ToArray();
        var withFiles = bodies.Where(body => HasFile(context, body)).ToArray();
        if (withFiles.Length > 0)
        {
            var uses = SchemaWalker.Schemas(context.Root).Where(schema => schema.Contains(Reference.Key)).GroupBy(schema => SchemaReference.NameOf(schema)!).ToDictionary(group => group.Key, group => group.Count());
            foreach (var body in withFiles)
            {
                SplitModel(context, body, bodies, uses);
            }
        }

        var files = bodies.Select(body => context.Resolve(body.Map("schema"))).OfType<MapNode>()
            .SelectMany(model => model.Map("properties").Members()).Select(member => member.Value).OfType<MapNode>()
            .SelectMany(member => new[] { member, member.Map("items") })
            .Concat(WholeContents(context))
            .OfType<MapNode>().ToHashSet();
        foreach (var schema in SchemaWalker.Schemas(context.Root).Where(schema => schema.Text("format") == "binary" && !files.Contains(schema)))
        {
            schema.Set("format", ScalarNode.From("byte", schema["format"]!.Position));
        }
    }

    private static bool HasFile(NormalizationContext context, MapNode body) =>
        SchemaReference.NameOf(body.Map("schema")) is { } name && context.Schemas.Map(name) is { } model && BodyMembers.HasFile(context.Root, model);

    /// <summary>A model that JSON has too, in which a file is another thing, becomes two.</summary>
    private static void SplitModel(NormalizationContext context, MapNode body, MapNode[] bodies, Dictionary<string, int> uses)
    {
        var name = SchemaReference.NameOf(body.Map("schema"))!;
        if (uses[name] > bodies.Count(other => SchemaReference.NameOf(other.Map("schema")) == name))
        {
            uses[name]--;
            body.Set("schema", context.Schemas.Map(name)!.DeepClone());
        }
    }

    private static IEnumerable<MapNode> MultipartBodies(NormalizationContext context) =>
        from place in context.Operations
        from content in place.Operation.Map("requestBody").Map("content").Members()
        where BodyKind.From(content.Key) == BodyKind.Multipart
        select (MapNode)content.Value;

    private static IEnumerable<MapNode?> WholeContents(NormalizationContext context) =>
        from place in context.Operations
        from holder in place.Operation.Map("responses").Members().Select(response => response.Value).Prepend(place.Operation["requestBody"])
        from content in holder.Map("content").Members()
        select content.Value.Map("schema");
}
