using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Operations;

/// <summary>Finds the parts of operations that have a schema: parameters, and the media types of bodies and responses.</summary>
internal static class OperationSchemas
{
    /// <summary>The member of a media type that says what each item of a stream is (OpenAPI 3.2).</summary>
    public const string ItemSchema = "itemSchema";

    /// <summary>Those of all operations.</summary>
    public static IEnumerable<MapNode> Find(MapNode root) => OpenApiShape.Operations(root).SelectMany(place => Find(place)).Select(holder => holder.Holder);

    /// <summary>Those of one operation, with what they are to it.</summary>
    public static IEnumerable<(MapNode Holder, string Role)> Find(OperationPlace place)
    {
        foreach (var parameter in place.Operation.List("parameters").Elements().OfType<MapNode>().Where(parameter => parameter.Contains("schema")))
        {
            yield return (parameter, parameter.Text("name") ?? "Parameter");
        }

        foreach (var content in place.Operation.Map("requestBody").Map("content").Members())
        {
            yield return ((MapNode)content.Value, "Request");
        }

        foreach (var response in place.Operation.Map("responses").Members())
        {
            foreach (var content in response.Value.Map("content").Members())
            {
                yield return ((MapNode)content.Value, response.Key[0] is '2' or '3' ? "Response" : "Error");
            }
        }
    }
}
