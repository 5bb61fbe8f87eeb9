using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Slicing;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>The document that is compiled: as it was read, with the overlays applied, cut down to what was chosen.</summary>
internal static class SourceDocument
{
    /// <summary>Reads it whole.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">A file can't be read, or an overlay doesn't fit.</exception>
    public static Node Read(GenerateOptions options)
    {
        var document = DocumentFile.Read(options.Input);
        foreach (var file in options.Overlays)
        {
            var overlay = OverlayReader.Read(file);
            ExtendsCheck.Run(overlay, options.Input);
            OverlayApplier.Apply(overlay, document);
        }

        return document;
    }

    /// <summary>The part of the document that was chosen; all of it where nothing was.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">Nothing is chosen.</exception>
    public static MapNode Choose(GenerateOptions options, MapNode document) =>
        options.Choice is { } choice ? DocumentSlicer.Slice(options.Input, document, choice) : document;
}
