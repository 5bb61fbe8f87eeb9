using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Tests.Reading;

/// <summary>Writes down what nodes hold, with kinds and order and without positions.</summary>
internal static class NodeText
{
    public static string From(Node node) => node switch
    {
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"<{entry.Key}>: {From(entry.Value)}"))}}}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(From))}]",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => $"{scalar.Kind} <{scalar.Text}>",
        _ => throw new System.ArgumentOutOfRangeException(nameof(node)),
    };
}
