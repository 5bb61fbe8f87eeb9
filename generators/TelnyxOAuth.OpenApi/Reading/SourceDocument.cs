using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading.Files;
using TelnyxOAuth.OpenApi.Reading.Swagger;

namespace TelnyxOAuth.OpenApi.Reading;

/// <summary>A document as it was read: of one file or of many, and of OpenAPI 3, whatever it was.</summary>
/// <param name="Root">The document. The position of every part says where it comes from: file, line and column.</param>
/// <param name="Files">The full paths of the files that it was read from, beside the first.</param>
/// <param name="Notes">What was left out while it was converted, and what keeps it from being compiled.</param>
internal sealed record SourceDocument(Node Root, IReadOnlyList<string> Files, IReadOnlyList<Diagnostic> Notes)
{
    /// <summary>Reads a document with the files that it refers to.</summary>
    /// <param name="path">The first file.</param>
    /// <param name="roots">The folders that the others may be in, beside the first one's own.</param>
    /// <exception cref="DiagnosticException">A file can't be read or converted, or what is brought together is too large.</exception>
    public static SourceDocument Read(string path, IReadOnlyList<string> roots)
    {
        var files = new BundleFiles(path, roots);
        try
        {
            DocumentBundler.Apply(files);
            if (files.First.Root is not MapNode root || !DocumentVersion.From(root).IsSwagger)
            {
                return new SourceDocument(files.First.Root, files.Others, []);
            }

            var (converted, notes) = SwaggerConverter.Convert(path, root);
            return new SourceDocument(converted, files.Others, notes);
        }
        catch (MalformedDocumentException exception)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.ExpandsTooFar, path, exception.Position, exception.Message), exception);
        }
    }
}
