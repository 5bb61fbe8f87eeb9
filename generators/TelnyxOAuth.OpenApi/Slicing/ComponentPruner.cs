using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Slicing;

/// <summary>Takes out the components that nothing refers to, directly or through others.</summary>
internal static class ComponentPruner
{
    /// <summary>Changes a document in place.</summary>
    public static void Prune(MapNode root)
    {
        if (root.Map("components") is not { } components)
        {
            return;
        }

        var used = UsedComponents(root);
        foreach (var kind in components.Entries.Where(IsKind))
        {
            ((MapNode)kind.Value).RemoveAll(entry => !used.Contains((kind.Key, entry.Key)));
        }

        components.RemoveAll(kind => IsKind(kind) && kind.Value.Members().Count == 0);
        if (components.Entries.Count == 0)
        {
            root.Remove("components");
        }
    }

    private static bool IsKind(MapEntry entry) => entry.Value is MapNode && !entry.Key.StartsWith("x-", StringComparison.Ordinal);

    private static HashSet<(string Kind, string Name)> UsedComponents(MapNode root)
    {
        var used = new HashSet<(string, string)>();
        var waiting = new Queue<(Node Node, DocumentPart Part)>();
        foreach (var entry in root.Entries.Where(entry => entry.Key != "components"))
        {
            waiting.Enqueue((entry.Value, DocumentGrammar.Member(DocumentPart.Document, entry.Key)));
        }

        while (waiting.TryDequeue(out var next))
        {
            foreach (var (kind, name) in Mentions(next.Node, next.Part).Where(used.Add))
            {
                if (root.Map("components").Map(kind)?[name] is { } component)
                {
                    waiting.Enqueue((component, DocumentGrammar.Member(DocumentGrammar.Member(DocumentPart.Components, kind), name)));
                }
            }
        }

        return used;
    }

    /// <summary>The components that a part of the document names.</summary>
    private static IEnumerable<(string Kind, string Name)> Mentions(Node node, DocumentPart part) =>
        DocumentWalker.Visit(node, part).SelectMany(visited => visited.Part switch
        {
            DocumentPart.Security => visited.Node.Entries.Select(scheme => ("securitySchemes", scheme.Key)),
            DocumentPart.Discriminator => visited.Node.Map("mapping").Members().SelectMany(entry => Schema(entry.Value.AsText())),
            _ => Component(visited.Node.Text(Reference.Key)),
        });

    private static IEnumerable<(string Kind, string Name)> Component(string? reference) =>
        reference is not null && reference.StartsWith("#/components/", StringComparison.Ordinal)
        && Reference.Steps(reference).ToArray() is [_, var kind, var name, ..]
            ? [(kind, name)]
            : [];

    /// <summary>A discriminator's mapping names a schema by a pointer or by its name alone.</summary>
    private static IEnumerable<(string Kind, string Name)> Schema(string? name) =>
        name is null ? [] : name.StartsWith('#') ? Component(name) : [("schemas", name)];
}
