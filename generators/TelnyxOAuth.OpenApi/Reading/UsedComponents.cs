using System;
using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>The components that something outside of <c>components</c> refers to, directly or through others.</summary>
internal static class UsedComponents
{
    /// <summary>Finds their kinds, such as <c>schemas</c>, and names.</summary>
    public static HashSet<(string Kind, string Name)> Find(MapNode root)
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
            DocumentPart.Discriminator => visited.Node.Map("mapping").Members().Select(entry => entry.Value).Append(visited.Node["defaultMapping"]).SelectMany(name => Schema(name.AsText())),
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
