using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Comparing;

/// <summary>Writes a value on one line of a sentence.</summary>
internal static class NodeInWords
{
    /// <summary>The words.</summary>
    public static string Of(Node? node) => node is ScalarNode scalar ? scalar.Text.Length == 0 ? "''" : scalar.Text : Compact(node);

    private static string Compact(Node? node) => node switch
    {
        ListNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
