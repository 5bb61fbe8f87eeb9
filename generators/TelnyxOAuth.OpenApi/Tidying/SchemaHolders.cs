using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>The parts of operations that have a schema: parameters, bodies and answers.</summary>
internal static class SchemaHolders
{
    /// <summary>Every mapping with a member <c>schema</c>.</summary>
    public static IEnumerable<MapNode> Of(MapNode root) => OpenApiShape.Operations(root).SelectMany(place => Of(place)).Select(holder => holder.Holder);

    /// <summary>Those of one operation, with what they are to it.</summary>
    public static IEnumerable<(MapNode Holder, string Role)> Of(OperationPlace place)
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
