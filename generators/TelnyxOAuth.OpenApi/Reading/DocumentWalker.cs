using System.Collections.Generic;
using System.Linq;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Visits the mappings of a document, each with the part of OpenAPI that it is.</summary>
internal static class DocumentWalker
{
    /// <summary>Every mapping that OpenAPI defines, at or under a node, a parent before its children. Data is skipped.</summary>
    public static IEnumerable<(MapNode Node, DocumentPart Part, string Pointer)> Visit(
        Node? node, DocumentPart part = DocumentPart.Document, string pointer = "#")
    {
        if (part == DocumentPart.Data)
        {
            return [];
        }

        // Children are listed when they are reached, so a visitor may change the mapping that it was given.
        return node switch
        {
            MapNode map => Visit(map, part, pointer),
            ListNode list => list.Items.ToList().SelectMany((item, index) => Visit(item, part, $"{pointer}/{index}")),
            _ => [],
        };
    }

    private static IEnumerable<(MapNode Node, DocumentPart Part, string Pointer)> Visit(MapNode map, DocumentPart part, string pointer)
    {
        yield return (map, part, pointer);
        foreach (var entry in map.Entries.ToList())
        {
            foreach (var below in Visit(entry.Value, DocumentGrammar.Member(part, entry.Key), $"{pointer}/{Reference.Escape(entry.Key)}"))
            {
                yield return below;
            }
        }
    }
}
