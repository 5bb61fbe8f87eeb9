using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Writes named schemas that are no types in C# (texts, numbers, lists, maps) out where they are used.</summary>
internal sealed class Aliases
{
    private readonly MapNode? _schemas;
    private readonly HashSet<string> _consumed;
    private readonly HashSet<string> _open = [];
    private int _nodes;

    private Aliases(MapNode root, HashSet<string> consumed)
    {
        _schemas = root.Map("components").Map("schemas");
        _consumed = consumed;
    }

    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root, HashSet<string> consumed)
    {
        var aliases = new Aliases(root, consumed);
        foreach (var type in aliases._schemas.Members().Select(entry => entry.Value).OfType<MapNode>().Where(SchemaFacts.IsType).ToArray())
        {
            SchemaRewriter.ReplaceChildren(type, aliases.Replace);
        }

        SchemaRewriter.ReplaceInOperations(root, aliases.Replace);
        aliases._schemas?.RemoveAll(entry => entry.Value is not MapNode schema || !SchemaFacts.IsType(schema));
    }

    private MapNode Replace(MapNode schema)
    {
        if (SchemaReference.NameOf(schema) is not { } name)
        {
            SchemaRewriter.ReplaceChildren(schema, Replace);
            return schema;
        }

        var target = _schemas.Map(name);
        if (target is not null && SchemaFacts.IsType(target))
        {
            return schema;
        }

        _consumed.Add(name);
        var copy = new MapNode(schema.Position);
        SchemaMetadata.Copy(schema, copy);
        if (target is null || !_open.Add(name))
        {
            // A list of itself has no type in C#.
            return copy;
        }

        var result = Replace((MapNode)target.DeepClone());
        _open.Remove(name);
        _nodes += NodeSize.From(result).Nodes;
        if (_nodes > NormalizationLimits.Nodes)
        {
            throw NormalizationLimits.Exceeded(schema.Position, $"the lists and maps in here expand to more than {NormalizationLimits.Nodes} values; make models of them.");
        }

        if (SchemaReference.NameOf(result) is { } final && !SchemaReference.IsWrapper(result))
        {
            result = SchemaReference.CreateWrapper(final, schema.Position);
        }

        if (schema["description"] is { } description)
        {
            result.Set("description", description);
        }

        SchemaMetadata.Copy(schema, result);
        return SchemaReference.Unwrap(result);
    }
}
