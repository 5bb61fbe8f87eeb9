using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Overlays.JsonPaths;

/// <summary>A node that a path selects, and where it hangs.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parent">The match it is a member or an item of; null for the root.</param>
/// <param name="Key">Its name in a mapping; null in a list.</param>
internal sealed record PathMatch(Node Node, PathMatch? Parent, string? Key)
{
    /// <summary>Puts another node in this one's place. The root has none.</summary>
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

    /// <summary>Takes the node out, if that has not been done.</summary>
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
