using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>
/// Compares the facts of two values. References are followed; the order of members, of required names and of enum values is
/// ignored, and so are descriptions and extensions.
/// </summary>
internal sealed class FactEquality
{
    private readonly Node _root;
    private readonly HashSet<(Node, Node)> _compared = [];

    // Chains of references can be long, so what is left to compare is kept here and not on the stack.
    private readonly Queue<(Node? Left, Node? Right, DocumentPart Part, string Path)> _left = [];

    private FactEquality(Node root) => _root = root;

    /// <summary>The member, as a path of names, in which two values first differ; null if they don't.</summary>
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

    /// <summary>Whether two values are equal apart from their members, which are compared later.</summary>
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
        // Two recursive schemas are equal if nothing else differs.
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
