using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Slicing;
using TelnyxOAuth.OpenApi.Normalization;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Makes the SDK's document of upstream's: the facts are upstream's, the names and sentences those of the overlay.</summary>
internal static class DocumentUpdater
{
    /// <summary>Makes a document.</summary>
    /// <param name="file">The file that upstream's document was read from.</param>
    /// <param name="upstream">Upstream's document, which stays as it is.</param>
    /// <param name="plan">How it is made.</param>
    /// <param name="before">The document as it was, whose order is kept; null for the first one.</param>
    /// <exception cref="DiagnosticException">Upstream and the overlay don't go together.</exception>
    public static UpdatedDocument Update(string file, MapNode upstream, UpdatePlan plan, Node? before)
    {
        var document = DocumentSlicer.Slice(file, upstream, new SliceChoice(plan.Paths, [], []));
        UpstreamDocumentation.Remove(document);
        var unspelled = AlternatePaths.Fold(file, document, plan.AlternatePaths);

        var added = OverlayApplier.Apply(plan.Overlay, document);
        UnmatchedDescriptions.Refuse(plan.Overlay.File, document, added);
        ComponentPruner.Prune(document);
        document = before is null ? document : (MapNode)StableOrder.Arrange(before, document);
        EnumDescriptions.Arrange(plan.Overlay.File, document);
        var missing = MissingDescriptions.Find(document);

        Check(DocumentChecker.CheckStructure(file, document));
        var (tidy, notes) = NormalizedDocument.From(file, document);
        Check(DocumentChecker.Check(file, tidy));
        return new UpdatedDocument(tidy,
        [
            .. unspelled.Select(path => $"Upstream does not document the other spelling {path}; the document keeps it as {AlternatePaths.Key}."),
            .. missing,
            .. notes.Select(note => note.Message),
        ]);
    }

    private static void Check(IReadOnlyList<Diagnostic> problems)
    {
        // Positions are those of upstream's file, or of the overlay for what it brought.
        if (problems is [var problem, ..])
        {
            throw new DiagnosticException(problem with { Message = $"the new document would be faulty: {problem.Message}" });
        }
    }
}
