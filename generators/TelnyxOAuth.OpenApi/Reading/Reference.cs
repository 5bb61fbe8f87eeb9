using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Resolves a <c>$ref</c> within the same document.</summary>
internal static class Reference
{
    /// <summary>The member that makes a mapping a reference.</summary>
    public const string Key = "$ref";

    /// <summary>The node that a JSON pointer such as <c>#/components/schemas/A</c> names, or null.</summary>
    public static Node? Find(Node root, string reference)
    {
        if (reference == "#")
        {
            return root;
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        Node? node = root;
        foreach (var name in Steps(reference))
        {
            node = node switch
            {
                MapNode map => map[name],
                ListNode list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The names in a pointer such as <c>#/components/schemas/A</c>, unescaped.</summary>
    public static IEnumerable<string> Steps(string reference) =>
        reference.Split('/').Skip(1).Select(part =>
            Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>Escapes a name for a pointer.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Follows references to a node that is not a reference; null if they lead nowhere or in a circle.</summary>
    public static Node? Resolve(Node root, Node? node)
    {
        var passed = new HashSet<Node>();
        while (node is MapNode map && map.Text(Key) is { } reference)
        {
            if (!passed.Add(node))
            {
                return null;
            }

            node = Find(root, reference);
        }

        return node;
    }

    /// <summary>Follows references to a mapping, or null.</summary>
    public static MapNode? ResolveMap(Node root, Node? node) => Resolve(root, node) as MapNode;
}
