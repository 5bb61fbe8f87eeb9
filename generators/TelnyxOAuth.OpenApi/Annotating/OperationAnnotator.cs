using System.Linq;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Annotating;

/// <summary>Gives operations their place, their name for people, their security, server and other path.</summary>
internal static class OperationAnnotator
{
    private const string SourceExtension = "x-alternate-path";

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            var operation = place.Operation;
            operation.SetIfAbsent(Annotation.Location, SchemaAnnotator.Location(place.Position));
            if (operation.Text("operationId") is { } id)
            {
                operation.SetIfAbsent(Annotation.Operation, OperationName.Of(id).ToString());
            }

            if (GetTagDescription(root, operation) is { } summary)
            {
                operation.SetIfAbsent(Annotation.ResourceSummary, summary);
            }

            if (place.PathItem.Text(SourceExtension) is { } path)
            {
                operation.SetIfAbsent(Annotation.AlternatePath, path);
            }

            SecurityAnnotator.Annotate(root, operation);
            ServerAnnotator.Annotate(root, place);
        }
    }

    private static string? GetTagDescription(Node root, MapNode operation)
    {
        var tag = operation.List("tags").Elements().FirstOrDefault().AsText();
        return root.List("tags").Elements().FirstOrDefault(candidate => candidate.Text("name") == tag).Text("description");
    }
}
