using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>Visits the mappings of a document, each with the part of OpenAPI that it is.</summary>
internal static class DocumentWalker
{
    /// <summary>Every mapping that OpenAPI defines, at or under a node, a parent before its children. Data is skipped.</summary>
    public static IEnumerable<VisitedMap> Visit(Node? node, DocumentPart part = DocumentPart.Document)
    {
        var pending = new Stack<(Node? Node, DocumentPart Part, DocumentPath Path)>();
        if (part != DocumentPart.Data)
        {
            pending.Push((node, part, DocumentPath.Root));
        }

        while (pending.TryPop(out var next))
        {
            if (next.Node is MapNode map)
            {
                yield return new VisitedMap(map, next.Part, next.Path);

                // Children are listed once the visitor had the mapping, which may have changed it. The first is to come first from the stack.
                for (var index = map.Entries.Count - 1; index >= 0; index--)
                {
                    var entry = map.Entries[index];
                    if (entry.Value is not ScalarNode && DocumentGrammar.Member(next.Part, entry.Key) is not DocumentPart.Data and var member)
                    {
                        pending.Push((entry.Value, member, next.Path.Member(entry.Key)));
                    }
                }
            }
            else if (next.Node is ListNode list)
            {
                for (var index = list.Items.Count - 1; index >= 0; index--)
                {
                    pending.Push((list.Items[index], next.Part, next.Path.Item(index)));
                }
            }
        }
    }
}
