using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Writes a diff for programs.</summary>
internal static class DiffJson
{
    /// <summary>The text, ending in a line feed.</summary>
    public static string Write(SurfaceDiff diff)
    {
        var root = new MapNode();
        root.Set("bump", Text(DiffText.Name(diff.Bump)));
        root.Set("changes", new ListNode(items: diff.Changes.Select(Change)));
        return DocumentWriter.TextFor("diff.json", root);
    }

    private static MapNode Change(Change change)
    {
        var map = new MapNode();
        map.Set("kind", Text(DiffText.Name(change.Kind)));
        map.Set("message", Text(change.Message));
        map.Set("pointer", Text(change.Place.Pointer));
        map.Set("file", Text(change.Place.Position.File ?? string.Empty));
        map.Set("line", Number(change.Place.Position.Line));
        map.Set("column", Number(change.Place.Position.Column));
        map.Set("operations", new ListNode(items: change.Operations.Select(Text)));
        return map;
    }

    private static ScalarNode Text(string text) => ScalarNode.From(text);

    private static ScalarNode Number(int number) => new(ScalarKind.Integer, number.ToString(CultureInfo.InvariantCulture), default);
}
