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

        var kept = new HashSet<string>();
        var waiting = new Stack<Node>(OperationSchemas.Find(root));
        foreach (var entry in schemas.Entries.Where(entry => !consumed.Contains(entry.Key)))
        {
            kept.Add(entry.Key);
            waiting.Push(entry.Value);
        }

        while (waiting.TryPop(out var node))
        {
            if (SchemaReference.NameOf(node) is { } name)
            {
                if (schemas[name] is { } target && kept.Add(name))
                {
                    waiting.Push(target);
                }

                continue;
            }

            foreach (var child in node.Members().Select(entry => entry.Value).Concat(node.Elements()))
            {
                waiting.Push(child);
            }
        }

        schemas.RemoveAll(entry => !kept.Contains(entry.Key));
    }
}
