using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Prepares a copy of a document for NSwag: everything the templates need to know, written as vendor extensions, and nothing that NSwag does not need. What the document says itself stands.</summary>
internal static class Annotator
{
    /// <summary>The annotated copy; the document is not changed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="clientName">The name of the client's root, or null for no root.</param>
    /// <param name="hasInterfaces">Whether resources and the root have interfaces.</param>
    /// <param name="hasRegistration">Whether there are methods that register the root with a service container.</param>
    public static Node Annotate(Node document, string? clientName = null, bool hasInterfaces = false, bool hasRegistration = false)
    {
        var copy = document.DeepClone();
        if (hasInterfaces)
        {
            InterfaceAnnotator.GiveWay(copy);
        }

        StreamAnnotator.AnnotateParameters(copy);
        OperationAnnotator.Annotate(copy);
        OptionsAnnotator.Annotate(copy);
        ParameterAnnotator.Annotate(copy);
        ParameterAnnotator.AnnotateStyles(copy);
        RequestBodyAnnotator.Annotate(copy);
        ResponseAnnotator.Annotate(copy);
        FailureAnnotator.Annotate(copy);
        ResponseHeaderAnnotator.Annotate(copy, clientName);
        DeprecationAnnotator.Annotate(copy);
        SchemaAnnotator.Annotate(copy);
        StreamAnnotator.AnnotateBodies(copy);
        DefaultAnnotator.Annotate(copy);
        DemandAnnotator.Annotate(copy);
        HierarchyAnnotator.Annotate(copy);
        if (clientName is not null)
        {
            ClientAnnotator.Annotate(copy, clientName, hasInterfaces, hasRegistration);
        }

        if (hasInterfaces)
        {
            InterfaceAnnotator.Annotate(copy);
        }

        IntegerAnnotator.Annotate(copy);
        UnixTimeAnnotator.Annotate(copy);
        NSwagInput.Reduce(copy);
        return copy;
    }
}
