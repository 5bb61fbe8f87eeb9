using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>
/// An overlay gives the names and descriptions of an enum by value, so that they stay with their values; a document states
/// them as lists in the order of the values.
/// </summary>
internal static class EnumDescriptions
{
    private static readonly string[] Keys = ["x-enum-varnames", "x-enum-descriptions"];

    /// <summary>Changes a document in place.</summary>
    /// <exception cref="DiagnosticException">A value that is named or described is not among those of the enum.</exception>
    public static void Arrange(string overlayFile, MapNode root)
    {
        foreach (var (node, part, _) in DocumentWalker.Visit(root))
        {
            foreach (var key in part == DocumentPart.Schema ? Keys : [])
            {
                if (node.Map(key) is { } texts)
                {
                    node.Set(key, List(overlayFile, node.List("enum").Elements(), key, texts));
                }
            }
        }
    }

    private static ListNode List(string overlayFile, IList<Node> values, string key, MapNode texts)
    {
        var keys = values.OfType<ScalarNode>().Select(value => value.Text).ToList();
        if (texts.Entries.FirstOrDefault(entry => !keys.Contains(entry.Key)) is { } gone)
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.DescribesNothing, overlayFile, gone.KeyPosition,
                $"'{key}' has a text for the value '{gone.Key}', which the enum does not have; remove it."));
        }

        // A value without a description is reported later; the list needs a placeholder.
        return new ListNode(texts.Position, keys.Select(value => texts[value]?.DeepClone() ?? ScalarNode.From(Missing(key, value), texts.Position)));
    }

    private static string Missing(string key, string value) =>
        key == "x-enum-varnames" ? Naming.Identifiers.Pascal(value) : string.Empty;
}
