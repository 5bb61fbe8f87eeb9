using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Leaves NSwag the failures that have types: of any other the exception has the text.</summary>
internal static class FailureAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var responses = OpenApiShape.Operations(root).SelectMany(place => place.Operation.Map("responses").Members())
            .Where(response => response.Key[0] is not ('2' or '3'))
            .Select(response => Reference.ResolveMap(root, response.Value)!);
        foreach (var response in responses.Where(response => response.Map("content").Members().Any(content => BodyKind.From(content.Key) == BodyKind.Text)).ToArray())
        {
            response.Remove("content");
        }
    }
}
