using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>Normalizes what was read from a file, and says of that file what could not be kept.</summary>
internal static class NormalizedDocument
{
    /// <summary>The normalized form of a document.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="document">The document, without problems in its shape and its references, or repaired.</param>
    /// <exception cref="DiagnosticException">Its schemas expand too far.</exception>
    public static (MapNode Document, IReadOnlyList<Diagnostic> Notes) From(string file, Node document)
    {
        var notes = new List<NormalizationNote>();
        try
        {
            var normalized = Normalizer.Normalize(document, notes);
            return (normalized, [.. notes.Select(note => new Diagnostic(DiagnosticCodes.LeftOut, file, note.Position, note.Message) { Severity = note.IsLoss ? Diagnostic.Warning : Diagnostic.Note })]);
        }
        catch (MalformedDocumentException exception)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.ExpandsTooFar, file, exception.Position, exception.Message), exception);
        }
    }
}
