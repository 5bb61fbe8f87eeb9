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

    /// <summary>Follows references to a node that is not a reference; null if they lead nowhere, in a circle or too far.</summary>
    public static Node? Resolve(Node root, Node? node)
    {
        for (var steps = 0; node is MapNode map && map.Text(Key) is { } reference; steps++)
        {
            if (steps > DocumentLimits.ReferenceChain)
            {
                return null;
            }

            node = Find(root, reference);
        }

        return node;
    }

    /// <summary>Whether a reference leads to others only: in a circle, or to more than <see cref="DocumentLimits.ReferenceChain"/>. A schema may contain itself.</summary>
    public static bool IsEndless(Node root, Node start)
    {
        var node = start;
        for (var steps = 0; node is MapNode map && map.Text(Key) is { } reference; steps++)
        {
            if (steps > DocumentLimits.ReferenceChain)
            {
                return true;
            }

            node = Find(root, reference)!;
        }

        return false;
    }

    /// <summary>Follows references to a mapping, or null.</summary>
    public static MapNode? ResolveMap(Node root, Node? node) => Resolve(root, node) as MapNode;
}
