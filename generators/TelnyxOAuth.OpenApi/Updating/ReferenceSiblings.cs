using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>OpenAPI 3.0 ignores what stands beside a reference; in a schema, <c>allOf</c> makes room for it.</summary>
internal static class ReferenceSiblings
{
    /// <summary>Changes a document in place.</summary>
    public static void MakeRoom(MapNode root)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(root).ToList())
        {
            if (part == DocumentPart.Schema && node is { Entries.Count: > 1 } && node[Reference.Key] is { } target && !node.Contains("allOf"))
            {
                var reference = new MapNode(target.Position);
                reference.Set(Reference.Key, target);
                node.Remove(Reference.Key);
                node.Set("allOf", new ListNode(target.Position, [reference]));
            }
        }
    }
}
