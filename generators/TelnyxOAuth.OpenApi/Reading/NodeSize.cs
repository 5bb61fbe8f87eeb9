using System;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>How large a value is.</summary>
/// <param name="Nodes">How many nodes it is made of. A long text counts as several, as to copy it costs as much.</param>
/// <param name="Depth">How many levels it has.</param>
internal readonly record struct NodeSize(int Nodes, int Depth)
{
    /// <summary>Measures a value.</summary>
    public static NodeSize From(Node node)
    {
        var (nodes, depth) = (node is ScalarNode scalar ? 1 + (scalar.Text.Length / DocumentLimits.NodeText) : 1, 0);
        foreach (var child in node.Members().Select(entry => entry.Value).Concat(node.Elements()))
        {
            var size = From(child);
            (nodes, depth) = (nodes + size.Nodes, Math.Max(depth, size.Depth));
        }

        return new NodeSize(nodes, depth + 1);
    }
}
