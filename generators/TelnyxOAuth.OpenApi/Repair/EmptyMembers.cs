using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Removes members without a value, such as a YAML key that nothing follows. Named parts, such as properties, are kept with an empty value.</summary>
internal static class EmptyMembers
{
    /// <summary>Changes a document in place.</summary>
    public static void Apply(MapNode root)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            foreach (var entry in node.Entries.Where(entry => IsEmpty(part, entry)).ToArray())
            {
                if (Nothing(part, entry.Value.Position) is { } nothing)
                {
                    node.Set(entry.Key, nothing);
                }
                else
                {
                    node.Remove(entry.Key);
                }
            }
        }
    }

    private static bool IsEmpty(DocumentPart part, MapEntry entry) =>
        entry.Value is ScalarNode { Kind: ScalarKind.Null }
        && !entry.Key.StartsWith("x-", StringComparison.Ordinal)
        && !(part == DocumentPart.Schema && entry.Key is "default" or "const" or "enum" or "example");

    private static Node? Nothing(DocumentPart part, Position position) => part switch
    {
        DocumentPart.Schemas or DocumentPart.Responses or DocumentPart.Content => new MapNode(position),
        DocumentPart.Security => new ListNode(position),
        DocumentPart.Scopes => ScalarNode.From(string.Empty, position),
        _ => null,
    };
}
