using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Repair.Mistakes;
using TelnyxOAuth.OpenApi.Slicing;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>
/// The front end: read, overlay, repair, slice, normalize. Every command calls it, and nothing else reads an OpenAPI document.
/// <see cref="PlainDocument.Annotate"/> annotates the result.
/// </summary>
internal static class DocumentFrontEnd
{
    /// <summary>Compiles a file to the normalized document.</summary>
    /// <exception cref="DiagnosticException">A file can't be read, an overlay doesn't fit, nothing is chosen, or the schemas expand too far.</exception>
    public static FrontEndResult Compile(FrontEndInput input)
    {
        var source = ReadSource(input);
        var result = source.Notes.Any(note => note.IsError) ? new FrontEndResult(null, []) : Compile(input.File, source.Root, input.Choice);
        return result with { Diagnostics = [.. source.Notes, .. result.Diagnostics], Files = source.Files };
    }

    /// <summary>Compiles a document that was read before, or made from others.</summary>
    /// <param name="file">The file that problems are reported for.</param>
    /// <param name="source">The document, which is repaired in place.</param>
    /// <param name="choice">The operations to compile, or null for all.</param>
    /// <exception cref="DiagnosticException">Nothing is chosen, or the schemas expand too far.</exception>
    public static FrontEndResult Compile(string file, Node source, SliceChoice? choice = null)
    {
        var mistakes = DocumentMistakes.Find(file, source);
        var found = DocumentRepair.Apply(file, source);
        if (found.Any(diagnostic => diagnostic.IsError))
        {
            return new FrontEndResult(null, [.. mistakes.Tell(), .. found]);
        }

        var chosen = choice is null ? (MapNode)source : DocumentSlicer.Slice(file, source, choice);
        var (root, notes) = NormalizedDocument.From(file, chosen);
        return new FrontEndResult(new PlainDocument(file, root), [.. mistakes.Tell(choice is null ? null : chosen), .. found, .. notes]);
    }

    /// <summary>Reads a document and applies its overlays, without repairing it.</summary>
    /// <exception cref="DiagnosticException">A file can't be read, or an overlay doesn't fit.</exception>
    public static Node Read(FrontEndInput input)
    {
        var source = ReadSource(input);
        return source.Notes.FirstOrDefault(note => note.IsError) is { } error ? throw new DiagnosticException(error) : source.Root;
    }

    private static SourceDocument ReadSource(FrontEndInput input)
    {
        var source = SourceDocument.Read(input.File, input.Roots);
        foreach (var file in input.Overlays)
        {
            var overlay = OverlayReader.Read(file);
            ExtendsCheck.Run(overlay, input.File);
            OverlayApplier.Apply(overlay, source.Root);
        }

        return source;
    }

    /// <summary>All problems and mistakes of a document; if there are no problems, what would be repaired or left out too.</summary>
    /// <exception cref="DiagnosticException">The file can't be read, or its schemas expand too far.</exception>
    public static IReadOnlyList<Diagnostic> Check(FrontEndInput input)
    {
        var source = ReadSource(input);

        // What a conversion leaves out is not as the specification has it, and what has no form in C# is a note.
        var problems = source.Notes.Select(note => note.Code == DiagnosticCodes.Repaired ? note with { Code = DiagnosticCodes.NotOpenApi, Severity = Diagnostic.Error } : note)
            .Concat(DocumentChecker.Check(input.File, source.Root))
            .ToArray();
        return problems.Any(problem => problem.IsError)
            ? [.. Untold(DocumentMistakes.Find(input.File, source.Root).Tell(), problems), .. problems]
            : [.. problems, .. LaterMembers.Check(input.File, source.Root), .. Compile(input.File, source.Root).Diagnostics];
    }

    /// <summary>The mistakes that are no problems as well: an id that occurs twice is one in the eyes of who checks.</summary>
    private static IEnumerable<Diagnostic> Untold(IEnumerable<Diagnostic> mistakes, IReadOnlyList<Diagnostic> problems) =>
        mistakes.Where(mistake => !problems.Any(problem => problem.Position == mistake.Position));
}
