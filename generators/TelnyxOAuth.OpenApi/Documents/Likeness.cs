using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Documents;

/// <summary>
/// Whether two values state the same facts: with references followed, whatever the order of members, of required names and of
/// enum values, and whatever the sentences and extensions.
/// </summary>
internal sealed class Likeness
{
    private readonly Node _root;
    private readonly HashSet<(Node, Node)> _assumed = [];

    private Likeness(Node root) => _root = root;

    /// <summary>The member, as a path of names, in which two values first differ; null where they are alike.</summary>
    public static string? FirstDifference(Node root, Node left, Node right, DocumentPart part) =>
        new Likeness(root).Difference(left, right, part, string.Empty);

    private string? Difference(Node? left, Node? right, DocumentPart part, string path)
    {
        (left, right) = part == DocumentPart.Data ? (left, right) : (Followed(left), Followed(right));
        if (left is MapNode first && right is MapNode second && part != DocumentPart.Data)
        {
            // Two schemas that contain themselves are alike if nothing else tells them apart.
            return _assumed.Add((left, right)) ? Members(first, second, part, path) : null;
        }

        if (left is ListNode list && right is ListNode other && list.Items.Count == other.Items.Count && part != DocumentPart.Data)
        {
            return list.Items
                .Select((item, index) => Difference(item, other.Items[index], part, $"{path}[{index}]"))
                .FirstOrDefault(difference => difference is not null);
        }

        return NodeEquality.AreEqual(left, right) ? null : path;
    }

    private string? Members(MapNode left, MapNode right, DocumentPart part, string path)
    {
        foreach (var key in left.Entries.Concat(right.Entries).Select(entry => entry.Key).Distinct())
        {
            var at = path.Length == 0 ? key : $"{path}.{key}";
            var difference = Sentences.Is(part, key) || Sentences.IsExtension(part, key) ? null
                : part == DocumentPart.Schema && key is "required" or "enum" or "type" && AreSameSet(left[key], right[key]) ? null
                : Difference(left[key], right[key], DocumentGrammar.Member(part, key), at);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private Node? Followed(Node? node) => Reference.Resolve(_root, node) ?? node;

    private static bool AreSameSet(Node? left, Node? right) =>
        left is ListNode first && right is ListNode second && first.Items.Count == second.Items.Count
        && first.Items.All(item => second.Items.Any(other => NodeEquality.AreEqual(item, other)));
}
