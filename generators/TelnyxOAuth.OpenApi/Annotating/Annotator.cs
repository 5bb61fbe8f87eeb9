using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Annotating;

/// <summary>Prepares a copy of a document for NSwag: everything the templates need to know, written as vendor extensions. What the document says itself stands.</summary>
internal static class Annotator
{
    /// <summary>The annotated copy; the document is not changed.</summary>
    public static Node Annotate(Node document)
    {
        var copy = document.DeepClone();
        OperationAnnotator.Annotate(copy);
        ParameterAnnotator.Annotate(copy);
        RequestBodyAnnotator.Annotate(copy);
        SchemaAnnotator.Annotate(copy);
        return copy;
    }
}
