using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>A document in the one form that is compiled to C#. Every part says by its position where it comes from: file, line and column.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Root">The document.</param>
internal sealed record PlainDocument(string File, MapNode Root)
{
    /// <summary>What NSwag's templates are filled from: the document with the final C# names and all else that they need to know.</summary>
    /// <param name="clientName">The name of the client's root, or null for no root.</param>
    /// <returns>A copy; this document is not changed.</returns>
    public MapNode Annotate(string? clientName) => (MapNode)Annotator.Annotate(Root, clientName);
}
