using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Names;

/// <summary>Gives every schema the name that its C# type has, wherever the schema is named.</summary>
internal sealed class SchemaNames : INormalizationPass
{
    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Requires =>
        [DocumentCondition.ReferencesNameComponents, DocumentCondition.OperationIdsAreUnique, DocumentCondition.OperationsAreComplete, DocumentCondition.TypesAreNamed];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentCondition> Guarantees => [DocumentCondition.NamesAreFinal];

    /// <summary>The copied schemas are known by the names that they had.</summary>
    public IReadOnlyList<DocumentCondition> Withdraws => [DocumentCondition.CopiedSchemasAreUsed];

    /// <inheritdoc/>
    public void Apply(NormalizationContext context)
    {
        if (context.Schemas is not { } schemas)
        {
            return;
        }

        var names = SchemaNamer.Name(context, schemas);
        foreach (var schema in schemas.Entries.Select(entry => entry.Value).OfType<MapNode>())
        {
            RenameVariants(schema, names);
            if (schema.Text(DocumentExtensions.Base) is { } above)
            {
                schema.Set(DocumentExtensions.Base, ScalarNode.From(names[above], schema.Position));
            }
        }

        context.Root.Map("components")!.Set("schemas", Renamed(schemas, names));
        foreach (var schema in SchemaWalker.Schemas(context.Root))
        {
            if (schema.Contains(Reference.Key) && SchemaReference.NameOf(schema) is { } name)
            {
                schema.Set(Reference.Key, ScalarNode.From(SchemaReference.Prefix + names[name], schema.Position));
            }
        }
    }

    /// <summary>The variants of a union that are called like their schemas are called so from now on.</summary>
    private static void RenameVariants(MapNode schema, IReadOnlyDictionary<string, string> names)
    {
        if (schema.Map(UnionExtension.Key) is not { } extension)
        {
            return;
        }

        var properties = schema.Map("properties")!;
        var variants = properties.Entries.ToDictionary(property => property.Key, property => SchemaReference.NameOf(property.Value) == property.Key ? names[property.Key] : property.Key);
        // Where the new name of one is what another is called already, both stay as they are.
        if (variants.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() < variants.Count)
        {
            return;
        }

        schema.Set("properties", Renamed(properties, variants));
        if (extension.Map(UnionExtension.Values) is { } values)
        {
            extension.Set(UnionExtension.Values, Renamed(values, variants));
        }

        if (extension.List(UnionExtension.Implied) is { } implied)
        {
            extension.Set(UnionExtension.Implied, new ListNode(implied.Position, implied.Items.Select(name => ScalarNode.From(variants[name.AsText()!], name.Position))));
        }
    }

    private static MapNode Renamed(MapNode map, IReadOnlyDictionary<string, string> names)
    {
        var renamed = new MapNode(map.Position);
        foreach (var entry in map.Entries)
        {
            renamed.TryAdd(entry with { Key = names.GetValueOrDefault(entry.Key, entry.Key) });
        }

        return renamed;
    }
}
