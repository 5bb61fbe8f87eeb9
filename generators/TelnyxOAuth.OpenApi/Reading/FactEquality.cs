using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>
/// Whether two values state the same facts: with references followed, whatever the order of members, of required names and of
/// enum values, and whatever the sentences and extensions.
/// </summary>
internal sealed class FactEquality
{
    private readonly Node _root;
    private readonly HashSet<(Node, Node)> _compared = [];

    // References make chains of any length, so what is left to compare is kept here and not on the stack.
    private readonly Queue<(Node? Left, Node? Right, DocumentPart Part, string Path)> _left = [];

    private FactEquality(Node root) => _root = root;

    /// <summary>The member, as a path of names, in which two values first differ; null where they are alike.</summary>
    public static string? FirstDifference(Node root, Node left, Node right, DocumentPart part)
    {
        var comparison = new FactEquality(root);
        comparison._left.Enqueue((left, right, part, string.Empty));
        while (comparison._left.TryDequeue(out var pair))
        {
            if (!comparison.AreAlike(pair.Left, pair.Right, pair.Part, pair.Path))
            {
                return pair.Path;
            }
        }

        return null;
    }

    /// <summary>Whether two values are alike as far as they can be told by themselves; their members are left for later.</summary>
    private bool AreAlike(Node? left, Node? right, DocumentPart part, string path)
    {
        if (part == DocumentPart.Data)
        {
            return NodeEquality.AreEqual(left, right);
        }

        switch (Followed(left), Followed(right))
        {
            case (MapNode first, MapNode second):
                AddMembers(first, second, part, path);
                return true;
            case (ListNode first, ListNode second) when first.Items.Count == second.Items.Count:
                for (var index = 0; index < first.Items.Count; index++)
                {
                    _left.Enqueue((first.Items[index], second.Items[index], part, $"{path}[{index}]"));
                }

                return true;
            case var (first, second):
                return NodeEquality.AreEqual(first, second);
        }
    }

    private void AddMembers(MapNode left, MapNode right, DocumentPart part, string path)
    {
        // Two schemas that contain themselves are alike if nothing else tells them apart.
        if (!_compared.Add((left, right)))
        {
            return;
        }

        foreach (var key in left.Entries.Concat(right.Entries).Select(entry => entry.Key).Distinct())
        {
            var explains = DocumentationMembers.Contains(part, key) || DocumentationMembers.IsExtension(part, key);
            var isSet = part == DocumentPart.Schema && key is "required" or "enum" or "type";
            if (!explains && !(isSet && AreSameSet(left[key], right[key])))
            {
                _left.Enqueue((left[key], right[key], DocumentGrammar.Member(part, key), path.Length == 0 ? key : $"{path}.{key}"));
            }
        }
    }

    private Node? Followed(Node? node) => Reference.Resolve(_root, node) ?? node;

    private static bool AreSameSet(Node? left, Node? right) =>
        left is ListNode first && right is ListNode second && first.Items.Count == second.Items.Count
        && first.Items.Select(Text).ToHashSet().SetEquals(second.Items.Select(Text));

    private static string Text(Node node) => node is ScalarNode scalar ? $"{scalar.Kind} {scalar.Text}" : YamlNodeWriter.Write(node);
}
