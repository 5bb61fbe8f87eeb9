using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Writes a value on one line of a sentence.</summary>
internal static class NodeInWords
{
    /// <summary>The words.</summary>
    public static string From(Node? node) => node is ScalarNode scalar ? scalar.Text.Length == 0 ? "''" : scalar.Text : Compact(node);

    private static string Compact(Node? node) => node switch
    {
        ListNode list => $"[{string.Join(", ", list.Items.Select(From))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {From(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
