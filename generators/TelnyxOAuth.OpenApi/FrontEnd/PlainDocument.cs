using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>A normalized document, which is compiled to C#. The position of every part says where it comes from: file, line and column.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Root">The document.</param>
internal sealed record PlainDocument(string File, MapNode Root)
{
    /// <summary>The document that NSwag fills its templates from: with the final C# names and everything else that they need.</summary>
    /// <param name="clientName">The name of the client's root, or null for no root.</param>
    /// <param name="hasInterfaces">Whether resources and the root have interfaces.</param>
    /// <param name="hasRegistration">Whether there are methods that register the root with a service container.</param>
    /// <returns>A copy; this document is not changed.</returns>
    public MapNode Annotate(string? clientName, bool hasInterfaces = false, bool hasRegistration = false) =>
        (MapNode)Annotator.Annotate(Root, clientName, hasInterfaces, hasRegistration);
}
