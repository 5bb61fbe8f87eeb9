using System;
using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Shortcuts for reading members of a node.</summary>
internal static class NodeExtensions
{
    /// <summary>The member as a mapping, or null where it is missing or something else.</summary>
    public static MapNode? Map(this Node? node, string key) => (node as MapNode)?[key] as MapNode;

    /// <summary>The member as a list, or null.</summary>
    public static ListNode? List(this Node? node, string key) => (node as MapNode)?[key] as ListNode;

    /// <summary>The text of a string member, or null.</summary>
    public static string? Text(this Node? node, string key) => (node as MapNode)?[key].AsText();

    /// <summary>The text of a string, or null.</summary>
    public static string? AsText(this Node? node) => node is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>Whether a boolean member is there and true.</summary>
    public static bool IsTrue(this Node? node, string key) =>
        (node as MapNode)?[key] is ScalarNode { Kind: ScalarKind.Boolean } scalar
        && scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The members of a mapping; none for anything else.</summary>
    public static IReadOnlyList<MapEntry> Members(this Node? node) => (node as MapNode)?.Entries ?? [];

    /// <summary>The items of a list; none for anything else.</summary>
    public static IList<Node> Elements(this Node? node) => (node as ListNode)?.Items ?? [];
}
