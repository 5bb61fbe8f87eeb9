using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>
/// Gives a new document the order of the previous one, so that a review shows only what changed, and methods keep the order of
/// their parameters. A new item comes after the item that it follows in the new document.
/// </summary>
internal static class StableOrder
{
    /// <summary>The new document, in the old one's order.</summary>
    public static Node Arrange(Node before, Node after) => Arrange(before, after, DocumentPart.Document);

    private static Node Arrange(Node before, Node after, DocumentPart part) => (before, after) switch
    {
        (MapNode old, MapNode @new) => Members(old, @new, part),
        (ListNode old, ListNode @new) => Items(old, @new, part),
        _ => after,
    };

    private static MapNode Members(MapNode before, MapNode after, DocumentPart part)
    {
        var map = new MapNode(after.Position);
        foreach (var entry in InOrder(before.Entries, after.Entries, entry => entry.Key))
        {
            var member = DocumentGrammar.Member(part, entry.Key);
            var value = (before[entry.Key], entry.Key) switch
            {
                (null, _) => entry.Value,
                (ListNode old, "enum" or "required") when part == DocumentPart.Schema && entry.Value is ListNode @new =>
                    new ListNode(@new.Position, InOrder(old.Items, [.. @new.Items], Text)),
                ({ } old, _) => Arrange(old, entry.Value, member),
            };
            map.TryAdd(entry with { Value = value });
        }

        return map;
    }

    private static ListNode Items(ListNode before, ListNode after, DocumentPart part)
    {
        // In other lists the order has a meaning, such as which server is the first.
        var items = part == DocumentPart.Parameter ? InOrder(before.Items, [.. after.Items], Text) : after.Items;
        var known = new Dictionary<string, Node>();
        foreach (var item in before.Items)
        {
            known.TryAdd(Text(item), item);
        }

        return new ListNode(after.Position, items.Select((item, index) =>
            known.TryGetValue(Text(item), out var old) ? Arrange(old, item, part)
            : index < before.Items.Count ? Arrange(before.Items[index], item, part)
            : item));
    }

    /// <summary>What identifies an item of a list.</summary>
    private static string Text(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        MapNode map when map.Text(Reference.Key) is { } reference => reference,
        _ => $"{node.Text("in")} {node.Text("name")}",
    };

    private static List<T> InOrder<T>(IEnumerable<T> before, IReadOnlyCollection<T> after, Func<T, string> key)
    {
        var known = before.Select(key).ToHashSet();
        var groups = new Dictionary<string, List<T>>();
        var result = new List<T>();
        var group = result;
        foreach (var item in after)
        {
            var name = key(item);
            if (known.Contains(name) && !groups.TryGetValue(name, out group!))
            {
                group = [];
                groups.Add(name, group);
            }

            // A new item joins the group of the item before it; without one, it comes first.
            group.Add(item);
        }

        foreach (var name in before.Select(key))
        {
            if (groups.Remove(name, out var items))
            {
                result.AddRange(items);
            }
        }

        return result;
    }
}
