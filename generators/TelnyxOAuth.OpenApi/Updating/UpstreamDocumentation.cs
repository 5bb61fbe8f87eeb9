using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Removes from a document what is not a fact of the API: descriptions, examples, groups and extensions. Ours come from the overlay.</summary>
internal static class UpstreamDocumentation
{
    /// <summary>Changes a document in place.</summary>
    public static void Remove(MapNode root)
    {
        root.Remove("tags");
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            node.RemoveAll(entry => DocumentationMembers.Contains(part, entry.Key) || DocumentationMembers.IsExtension(part, entry.Key) || (part == DocumentPart.Operation && entry.Key == "tags"));
            foreach (var scope in part == DocumentPart.Scopes ? node.Entries.ToList() : [])
            {
                // The scope is a fact; its description is not.
                node.Set(scope.Key, ScalarNode.From(string.Empty, scope.Value.Position));
            }
        }
    }
}
