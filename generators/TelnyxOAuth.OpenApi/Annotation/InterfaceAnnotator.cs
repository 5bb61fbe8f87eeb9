using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says of each resource that it has an interface. Templates see operations, so each of them carries it.</summary>
internal static class InterfaceAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            place.Operation.Set(Contract.Interfaces, ScalarNode.From(true));
        }
    }
}
