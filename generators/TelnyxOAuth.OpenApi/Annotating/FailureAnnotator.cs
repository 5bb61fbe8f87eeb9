using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Annotating;

/// <summary>Leaves NSwag the failures that have types: of any other the exception has the text.</summary>
internal static class FailureAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var answers = OpenApiShape.Operations(root).SelectMany(place => place.Operation.Map("responses").Members())
            .Where(response => response.Key[0] is not ('2' or '3'))
            .Select(response => Reference.ResolveMap(root, response.Value))
            .OfType<MapNode>();
        foreach (var answer in answers.Where(answer => answer.Map("content").Members().Any(content => RequestBodyKind.Of(content.Key) == RequestBodyKind.Text)).ToArray())
        {
            answer.Remove("content");
        }
    }
}
