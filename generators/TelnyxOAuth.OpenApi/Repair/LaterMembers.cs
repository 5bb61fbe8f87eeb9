using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Finds what OpenAPI 3.2 defines in a document that states an earlier version. It is read nevertheless; other tools may not do so.</summary>
internal static class LaterMembers
{
    private static readonly (DocumentPart Part, string Key)[] Since32 =
    [
        (DocumentPart.Document, "$self"), (DocumentPart.PathItem, "query"), (DocumentPart.PathItem, OpenApiShape.AdditionalOperations),
        (DocumentPart.MediaType, "itemSchema"), (DocumentPart.MediaType, "prefixEncoding"), (DocumentPart.MediaType, "itemEncoding"),
        (DocumentPart.Tag, "parent"), (DocumentPart.Tag, "kind"), (DocumentPart.Tag, "summary"), (DocumentPart.Discriminator, "defaultMapping"),
        (DocumentPart.Components, "mediaTypes"), (DocumentPart.Server, "name"), (DocumentPart.SecurityScheme, "oauth2MetadataUrl"),
        (DocumentPart.SecurityScheme, "deprecated"), (DocumentPart.Flows, "deviceAuthorization"), (DocumentPart.Response, "summary"),
        (DocumentPart.Example, "dataValue"), (DocumentPart.Example, "serializedValue"),
    ];

    /// <summary>A note on each, in the order of the document's lines.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="root">The document.</param>
    public static IReadOnlyList<Diagnostic> Check(string file, Node root)
    {
        if ((root as MapNode)?["openapi"] is not ScalarNode version || version.Text.StartsWith("3.2", StringComparison.Ordinal))
        {
            return [];
        }

        return [.. DocumentWalker.Visit(root)
            .SelectMany(visited => Find(visited.Node, visited.Part))
            .OrderBy(found => found.Position.File is { } other && other != file ? other : string.Empty, StringComparer.Ordinal)
            .ThenBy(found => found.Position.Line)
            .ThenBy(found => found.Position.Column)
            .Select(found => new Diagnostic(
                DiagnosticCodes.LaterVersion, file, found.Position,
                $"{found.What} is of OpenAPI 3.2, and the document states {PlainText.OneLine(version.Text)}: other tools may not read it; state 3.2.0.") { Severity = Diagnostic.Note })];
    }

    private static IEnumerable<(Position Position, string What)> Find(MapNode node, DocumentPart part)
    {
        foreach (var entry in node.Entries.Where(entry => Since32.Contains((part, entry.Key))))
        {
            yield return (entry.KeyPosition, $"'{entry.Key}'");
        }

        if (part == DocumentPart.Parameter && node.Text("in") == "querystring")
        {
            yield return (node["in"]!.Position, "'in: querystring'");
        }

        if (part == DocumentPart.Parameter && node.Text("in") == "cookie" && node.Text("style") == "cookie")
        {
            yield return (node["style"]!.Position, "'style: cookie'");
        }
    }
}
