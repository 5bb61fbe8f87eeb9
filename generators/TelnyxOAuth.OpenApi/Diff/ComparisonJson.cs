using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Writes a comparison for programs.</summary>
internal static class ComparisonJson
{
    /// <summary>The text, ending in a line feed.</summary>
    public static string Write(Comparison comparison)
    {
        var root = new MapNode();
        root.Set("bump", Text(ComparisonText.Name(comparison.Bump)));
        root.Set("findings", new ListNode(items: comparison.Changes.Select(Change)));
        return DocumentWriter.TextFor("comparison.json", root);
    }

    private static MapNode Change(Change finding)
    {
        var map = new MapNode();
        map.Set("kind", Text(ComparisonText.Name(finding.Kind)));
        map.Set("message", Text(finding.Message));
        map.Set("pointer", Text(finding.Pointer));
        map.Set("line", Number(finding.Position.Line));
        map.Set("column", Number(finding.Position.Column));
        map.Set("operations", new ListNode(items: finding.Operations.Select(Text)));
        return map;
    }

    private static ScalarNode Text(string text) => ScalarNode.From(text);

    private static ScalarNode Number(int number) =>
        new(ScalarKind.Integer, number.ToString(System.Globalization.CultureInfo.InvariantCulture), default);
}
