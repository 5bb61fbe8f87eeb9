using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Operations;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Takes out the schemas that went into others and are used nowhere else.</summary>
internal static class UnusedSchemas
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root, HashSet<string> consumed)
    {
        if (root.Map("components").Map("schemas") is not { } schemas)
        {
            return;
        }

        var kept = schemas.Entries.Where(entry => !consumed.Contains(entry.Key)).ToArray();
        var used = SchemaWalker.Reachable(root, OperationSchemas.Find(root).Select(holder => holder.Map("schema")).Concat(kept.Select(entry => entry.Value as MapNode)))
            .Where(schema => schema.Contains(Reference.Key))
            .Select(SchemaReference.NameOf)
            .Concat(kept.Select(entry => entry.Key))
            .ToHashSet();
        schemas.RemoveAll(entry => !used.Contains(entry.Key));
    }
}
