using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>Finds operations that have the same id: none of them can be called by it alone.</summary>
internal static class RepeatedOperationIds
{
    /// <summary>Runs the check on all paths.</summary>
    public static IEnumerable<Mistake> Run(MapNode root)
    {
        var first = new Dictionary<string, OperationPlace>();
        foreach (var place in OpenApiShape.Operations(root))
        {
            if (place.Operation.Text("operationId") is { Length: > 0 } id && !first.TryAdd(id, place))
            {
                yield return new Mistake(
                    DiagnosticCodes.RepeatedOperationId, place.Operation, place.Operation["operationId"]!.Position,
                    $"the operationId '{id}' is that of '{first[id].Method} {first[id].Path}' on line {first[id].Position.Line} too, so both methods are named after their paths: give each operation an id of its own.");
            }
        }
    }
}
