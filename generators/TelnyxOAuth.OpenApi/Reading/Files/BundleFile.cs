using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Reading.Files;

/// <summary>A file of a document, as it was read: nothing of it is changed, but for the first, which the others are brought into.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Root">What it holds.</param>
/// <param name="Depth">How many files lead to it.</param>
internal sealed record BundleFile(string Path, Node Root, int Depth)
{
    private Dictionary<string, MapNode>? _anchors;

    /// <summary>The address that the file gives itself, without a fragment: what its references and those to it may be relative to (OpenAPI 3.2, JSON Schema 2020-12 section 8.2.1).</summary>
    public Uri? Self => Address(Root.Text("$self")) ?? Address(Root.Text("$id"));

    /// <summary>What a fragment names in a part of the file: a JSON pointer, an anchor, or all of it.</summary>
    /// <param name="part">The file's root, or a schema that has an address of its own.</param>
    /// <param name="fragment">What stands after the <c>#</c>.</param>
    public Node? Find(Node part, string fragment) =>
        fragment.Length == 0 ? part
        : fragment[0] == '/' ? Reference.Find(part, "#" + fragment)
        : Anchors().GetValueOrDefault(Uri.UnescapeDataString(fragment));

    /// <summary>An absolute address without its fragment; null for another.</summary>
    public static Uri? Address(string? text) =>
        text is not null && text.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(text.Split('#')[0], UriKind.Absolute, out var address) && !address.IsFile ? address : null;

    /// <summary>Every schema that has an address of its own, with what it says.</summary>
    public IEnumerable<(MapNode Schema, string Id)> Ids()
    {
        foreach (var map in Maps())
        {
            if (map.Text("$id") is { } id)
            {
                yield return (map, id);
            }
        }
    }

    private Dictionary<string, MapNode> Anchors()
    {
        if (_anchors is null)
        {
            _anchors = new Dictionary<string, MapNode>(StringComparer.Ordinal);
            foreach (var map in Maps())
            {
                if (map.Text("$anchor") is { } anchor)
                {
                    _anchors.TryAdd(anchor, map);
                }
            }
        }

        return _anchors;
    }

    private IEnumerable<MapNode> Maps()
    {
        var pending = new Stack<Node>([Root]);
        while (pending.TryPop(out var node))
        {
            if (node is MapNode map)
            {
                yield return map;
            }

            foreach (var entry in node.Members())
            {
                pending.Push(entry.Value);
            }

            foreach (var item in node.Elements())
            {
                pending.Push(item);
            }
        }
    }
}
