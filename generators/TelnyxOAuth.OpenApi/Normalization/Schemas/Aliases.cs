using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Copies named schemas that are no types in C# (texts, numbers, lists, maps) to where they are used.</summary>
internal sealed class Aliases : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires => [DocumentCondition.SchemasAreComposed, DocumentCondition.UnionsAreDecided];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.NamedSchemasAreTypes];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        var expansion = new Expansion(context);
        foreach (var type in context.Schemas.Members().Select(entry => entry.Value).OfType<MapNode>().Where(SchemaFacts.IsType).ToArray())
        {
            SchemaRewriter.ReplaceChildren(type, expansion.Expand);
        }

        SchemaRewriter.ReplaceInOperations(context.Root, expansion.Expand);
        context.Schemas?.RemoveAll(entry => entry.Value is not MapNode schema || !SchemaFacts.IsType(schema));
    }

    private sealed class Expansion(NormalizationContext context)
    {
        private static readonly ExpansionKind Copies = new("the lists and maps", "make models of them");
        private readonly HashSet<string> _inProgress = [];

        /// <summary>What stands for a schema once no reference in it leads to an alias.</summary>
        public MapNode Expand(MapNode schema) => Expand(schema, 0);

        private MapNode Expand(MapNode schema, int depth)
        {
            // What the document itself nests is not too deep.
            if (_inProgress.Count > 0)
            {
                ExpansionBudget.CheckDepth(Math.Max(depth, _inProgress.Count), schema.Position, Copies);
            }

            if (SchemaReference.NameOf(schema) is not { } name)
            {
                SchemaRewriter.ReplaceChildren(schema, child => Expand(child, depth + 1));
                return schema;
            }

            var target = context.Schemas.Map(name);
            if (target is not null && SchemaFacts.IsType(target))
            {
                return schema;
            }

            context.CopiedSchemas.Add(name);
            if (target is null || !_inProgress.Add(name))
            {
                // A list of itself has no type in C#.
                var anything = new MapNode(schema.Position);
                SchemaMetadata.Copy(schema, anything);
                return anything;
            }

            // What stands inside is counted where it is copied.
            context.Budget.Add(target, schema.Position, Copies);
            var result = Expand((MapNode)target.DeepClone(), depth);
            _inProgress.Remove(name);
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
}
