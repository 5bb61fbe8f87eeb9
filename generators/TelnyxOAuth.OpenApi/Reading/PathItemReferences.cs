using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Puts path items where paths refer to them, so that all who look for operations find these.</summary>
internal static class PathItemReferences
{
    /// <summary>A document whose paths have their operations: the document itself where no path is a reference, otherwise a copy.</summary>
    /// <exception cref="MalformedDocumentException">The copies are too large.</exception>
    public static Node Inlined(Node root)
    {
        if (!OpenApiShape.PathItems(root).Any(path => Target(root, path.Value) is not null))
        {
            return root;
        }

        var copy = (MapNode)root.DeepClone();
        Inline(copy);
        return copy;
    }

    /// <summary>
    /// Changes a document in place. What stands beside a reference stands before what it refers to. A reference that leads nowhere is left.
    /// </summary>
    /// <exception cref="MalformedDocumentException">The copies are too large.</exception>
    public static void Inline(MapNode root)
    {
        var (nodes, limit) = (0, DocumentLimits.Copies(NodeSize.From(root).Nodes));
        foreach (var path in OpenApiShape.PathItems(root).ToArray())
        {
            if (Target(root, path.Value) is not { } target)
            {
                continue;
            }

            nodes += NodeSize.From(target).Nodes;
            if (nodes > limit)
            {
                throw new MalformedDocumentException($"the path items that paths refer to expand to more than {limit} values; let fewer paths share them.", path.KeyPosition);
            }

            var item = new MapNode(path.Value.Position);
            foreach (var entry in path.Value.Members().Where(entry => entry.Key != Reference.Key).Concat(target.Entries))
            {
                item.TryAdd(entry with { Value = entry.Value.DeepClone() });
            }

            root.Map("paths")!.Set(path.Key, item);
        }
    }

    private static MapNode? Target(Node root, Node item) => item.Text(Reference.Key) is null ? null : Reference.ResolveMap(root, item);
}
