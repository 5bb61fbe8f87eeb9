using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Gives operations their name for people, their security, server and other path.</summary>
internal static class OperationAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var tags = new DocumentTags(root);
        var servers = new ServerAnnotator(root);
        foreach (var place in OpenApiShape.Operations(root))
        {
            var operation = place.Operation;
            operation.SetIfAbsent(Contract.Operation, OperationName.From(operation.Text("operationId")!).ToString());
            if (tags.Grouping(operation) is { } tag && tags.Describe(tag) is { } summary)
            {
                operation.SetIfAbsent(Contract.ResourceSummary, summary);
            }

            if (!NSwagInput.Knows(place.Method))
            {
                operation.Set(Contract.Method, ScalarNode.From(place.WireMethod, operation.Position));
            }

            if (place.PathItem.Text(DocumentExtensions.AlternatePath) is { } path)
            {
                operation.SetIfAbsent(Contract.AlternatePath, path);
            }

            SecurityAnnotator.Annotate(root, operation);
            servers.Annotate(place);
        }
    }
}
