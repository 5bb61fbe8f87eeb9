using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>
/// Finds parts that are in a document only because an overlay describes them: a property that upstream has dropped would come
/// back with a description and without a type.
/// </summary>
internal static class UnmatchedDescriptions
{
    /// <summary>Checks a document.</summary>
    /// <param name="overlayFile">The overlay.</param>
    /// <param name="root">The document after the overlay.</param>
    /// <param name="added">The nodes that the overlay's updates added.</param>
    /// <exception cref="DiagnosticException">There is such a part.</exception>
    public static void Refuse(string overlayFile, MapNode root, IReadOnlySet<Node> added)
    {
        foreach (var (node, part, path) in DocumentWalker.Visit(root))
        {
            foreach (var entry in node.Entries.Where(entry => added.Contains(entry.Value)))
            {
                var member = DocumentGrammar.Member(part, entry.Key);
                if (IsFact(member) && entry.Value is MapNode value && HoldsOnlyWords(value, member))
                {
                    throw new DiagnosticException(new Diagnostic(
                        DiagnosticCodes.DescribesNothing, overlayFile, entry.KeyPosition,
                        $"this describes {path.Member(entry.Key)}, which the new document does not have; remove it from the overlay, or move it to what took its place."));
                }
            }
        }
    }

    private static bool IsFact(DocumentPart part) => part is
        DocumentPart.Schema or DocumentPart.Response or DocumentPart.RequestBody or DocumentPart.Parameter or DocumentPart.Header
        or DocumentPart.MediaType or DocumentPart.Operation or DocumentPart.PathItem or DocumentPart.SecurityScheme or DocumentPart.Schemas
        or DocumentPart.Responses or DocumentPart.Content;

    private static bool HoldsOnlyWords(MapNode node, DocumentPart part) =>
        node.Entries.All(entry =>
            DocumentationMembers.Contains(part, entry.Key)
            || DocumentationMembers.IsExtension(part, entry.Key)
            || (part == DocumentPart.Operation && entry.Key is "operationId" or "tags")
            || (DocumentGrammar.Member(part, entry.Key) is var member && member != DocumentPart.Data
                && entry.Value is MapNode inner && HoldsOnlyWords(inner, member)));
}
