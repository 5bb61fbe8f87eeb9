using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>A node that a path selects, and its place in the document.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parent">The match it is a member or an item of; null for the root.</param>
/// <param name="Key">Its name in a mapping; null in a list.</param>
internal sealed record PathMatch(Node Node, PathMatch? Parent, string? Key)
{
    /// <summary>Replaces this node by another. The root can't be replaced.</summary>
    public void Replace(Node node)
    {
        switch (Parent?.Node)
        {
            case MapNode map:
                map.Set(Key!, node);
                break;
            case ListNode list:
                list.Items[list.Items.IndexOf(Node)] = node;
                break;
        }
    }

    /// <summary>Removes the node, unless that was done before.</summary>
    public void Remove()
    {
        switch (Parent?.Node)
        {
            case MapNode map when map[Key!] == Node:
                map.Remove(Key!);
                break;
            case ListNode list:
                list.Items.Remove(Node);
                break;
        }
    }
}
