using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Slicing;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>
/// The front end, which every command calls and beside which nothing reads an OpenAPI document: read, overlay, repair, slice,
/// normalize.
/// </summary>
internal static class DocumentFrontEnd
{
    /// <summary>Compiles a file to the plain document.</summary>
    /// <exception cref="DiagnosticException">A file can't be read, an overlay doesn't fit, nothing is chosen, or the schemas expand too far.</exception>
    public static FrontEndResult Compile(FrontEndInput input) => Compile(input.File, Read(input), input.Choice);

    /// <summary>Compiles a document that was read, or made of others.</summary>
    /// <param name="file">The file that problems are reported in.</param>
    /// <param name="source">The document, which is repaired in place.</param>
    /// <param name="choice">The operations to compile, or null for all.</param>
    /// <exception cref="DiagnosticException">Nothing is chosen, or the schemas expand too far.</exception>
    public static FrontEndResult Compile(string file, Node source, SliceChoice? choice = null)
    {
        var found = DocumentRepair.Apply(file, source);
        if (found.Any(diagnostic => diagnostic.IsError))
        {
            return new FrontEndResult(null, found);
        }

        var chosen = choice is null ? (MapNode)source : DocumentSlicer.Slice(file, source, choice);
        var (root, notes) = NormalizedDocument.From(file, chosen);
        return new FrontEndResult(new PlainDocument(file, root), [.. found, .. notes]);
    }

    /// <summary>Reads a document and applies overlays; it is not repaired.</summary>
    /// <exception cref="DiagnosticException">A file can't be read, or an overlay doesn't fit.</exception>
    public static Node Read(FrontEndInput input)
    {
        var document = DocumentFile.Read(input.File);
        foreach (var file in input.Overlays)
        {
            var overlay = OverlayReader.Read(file);
            ExtendsCheck.Run(overlay, input.File);
            OverlayApplier.Apply(overlay, document);
        }

        return document;
    }

    /// <summary>Everything that is wrong with a document; where there is nothing, what would be left out of its C#.</summary>
    /// <exception cref="DiagnosticException">The file can't be read, or its schemas expand too far.</exception>
    public static IReadOnlyList<Diagnostic> Check(FrontEndInput input)
    {
        var document = Read(input);
        var problems = DocumentChecker.Check(input.File, document);
        return problems.Count > 0 ? problems : Compile(input.File, document).Diagnostics;
    }
}
