using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Checks that every operation has an id and a C# method of its own.</summary>
internal static class OperationIdCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<Problem> Run(Node root)
    {
        var ids = new Dictionary<string, OperationPlace>();
        var methods = new Dictionary<OperationName, (string Id, OperationPlace Place)>();
        foreach (var place in OpenApiShape.Operations(root))
        {
            var id = place.Operation.Text("operationId");
            if (string.IsNullOrWhiteSpace(id))
            {
                yield return At(place.Position, $"the operation '{place.Method} {place.Path}' has no 'operationId'; give it one such as 'Resource_Method'.");
            }
            else if (ids.TryGetValue(id, out var first) && first.Operation.Position == place.Operation.Position)
            {
                // One operation that two paths refer to: each is named after its path.
            }
            else if (!ids.TryAdd(id, place))
            {
                yield return At(
                    place.Operation["operationId"]!.Position,
                    $"the operationId '{id}' is already that of '{ids[id].Method} {ids[id].Path}' on line {ids[id].Position.Line}; every operation needs its own.");
            }
            else if (OperationName.From(id) is var name && !methods.TryAdd(name, (id, place)))
            {
                yield return At(
                    place.Operation["operationId"]!.Position,
                    $"the operationId '{id}' gives the C# method '{name}', which '{methods[name].Id}' on line {methods[name].Place.Position.Line} gives too; rename one of the two.");
            }
        }
    }

    private static Problem At(Position position, string message) => new(DiagnosticCodes.BadOperationId, position, message);
}
