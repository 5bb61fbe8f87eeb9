using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Slicing;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Makes the SDK's document from upstream's: facts come from upstream, names and descriptions from the overlay.</summary>
internal static class DocumentUpdater
{
    /// <summary>Makes a document.</summary>
    /// <param name="file">The file that upstream's document was read from.</param>
    /// <param name="upstream">Upstream's document, which is not changed.</param>
    /// <param name="plan">How it is made.</param>
    /// <param name="before">The previous document, whose order is kept; null for the first one.</param>
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
        var result = DocumentFrontEnd.Compile(file, document);
        var plain = result.Require();
        Check(DocumentChecker.Check(file, plain.Root));
        return new UpdatedDocument(plain,
        [
            .. unspelled.Select(path => $"Upstream does not document the other spelling {path}; the document keeps it as {AlternatePaths.Key}."),
            .. missing,

            // The version that upstream states is not the maintainer's to mend; what is written states its own.
            .. result.Diagnostics.Where(note => note.Code != DiagnosticCodes.KeyOfOtherVersion).Select(note => note.Message),
        ]);
    }

    private static void Check(IReadOnlyList<Diagnostic> problems)
    {
        // Positions are in upstream's file, or in the overlay for what it added.
        if (problems is [var problem, ..])
        {
            throw new DiagnosticException(problem with { Message = $"the new document would have a problem: {problem.Message}" });
        }
    }
}
