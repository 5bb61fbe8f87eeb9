using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Finds what the overlay still has to name or describe.</summary>
internal static class MissingDescriptions
{
    /// <summary>What is missing, one sentence each, in the document's order.</summary>
    public static IReadOnlyList<string> Find(MapNode root) =>
        [.. DocumentWalker.Visit(root).SelectMany(visited => In(visited.Node, visited.Part, visited.Path.ToString()))];

    private static IEnumerable<string> In(MapNode node, DocumentPart part, string pointer)
    {
        if (node.Contains(Reference.Key))
        {
            return [];
        }

        return part switch
        {
            DocumentPart.Operation => Operation(node, pointer),
            DocumentPart.Schema => Schema(node, pointer),
            DocumentPart.Parameter or DocumentPart.RequestBody or DocumentPart.Response or DocumentPart.SecurityScheme or DocumentPart.Tag
                when IsBlank(node, "description") => [$"{pointer} needs a description in the overlay."],
            DocumentPart.Scopes => node.Entries
                .Where(scope => IsBlank(node, scope.Key))
                .Select(scope => $"{pointer}/{Reference.Escape(scope.Key)} needs a description in the overlay."),
            _ => [],
        };
    }

    private static IEnumerable<string> Operation(MapNode node, string pointer)
    {
        if (node.Text("operationId")?.Contains('_', StringComparison.Ordinal) != true)
        {
            yield return $"{pointer} needs an 'operationId' such as Resource_Method in the overlay.";
        }

        if (node.List("tags").Elements().Count == 0)
        {
            yield return $"{pointer} needs 'tags' in the overlay.";
        }

        foreach (var key in (string[])["summary", "description"])
        {
            if (IsBlank(node, key))
            {
                yield return $"{pointer} needs a {key} in the overlay.";
            }
        }
    }

    private static IEnumerable<string> Schema(MapNode node, string pointer)
    {
        var steps = Reference.Steps(pointer).ToArray();
        var isComponent = steps is ["components", "schemas", _];
        var isProperty = steps.Length > 1 && steps[^2] == "properties";
        if ((isComponent || isProperty) && IsBlank(node, "description"))
        {
            yield return $"{pointer} needs a description in the overlay.";
        }

        if (!isComponent && (node.Contains("enum") || node.Contains("properties")))
        {
            yield return $"{pointer} needs a name; give it one in the overlay with 'x-move-to'.";
        }

        var values = node.List("enum").Elements();
        var descriptions = node.List("x-enum-descriptions").Elements();
        for (var index = 0; index < values.Count; index++)
        {
            if (index >= descriptions.Count || string.IsNullOrWhiteSpace(descriptions[index].AsText()))
            {
                yield return $"{pointer}/enum/{index} ({(values[index] as ScalarNode)?.Text}) needs a description in the overlay.";
            }
        }
    }

    private static bool IsBlank(MapNode node, string key) => string.IsNullOrWhiteSpace(node.Text(key));
}
