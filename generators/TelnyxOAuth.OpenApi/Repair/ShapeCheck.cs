using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Checks that this is an OpenAPI document with paths and operations where they belong.</summary>
internal static class ShapeCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<Problem> Run(Node root)
    {
        var problems = KindCheck.Run(root).ToList();
        return problems.Count > 0 ? problems : Parts((MapNode)root);
    }

    private static IEnumerable<Problem> Parts(MapNode document)
    {
        // Some parts that are optional since OpenAPI 3.1 are required in 3.0.
        var isOpenApi30 = ((ScalarNode)document["openapi"]!).Text.StartsWith("3.0", StringComparison.Ordinal);
        foreach (var part in (string[])["info", "paths"])
        {
            if (document[part] is not MapNode && (part == "info" || isOpenApi30 || document.Contains(part)))
            {
                yield return At(
                    document[part]?.Position ?? document.Position,
                    document.Contains(part) ? $"'{part}' must be a mapping." : $"'{part}' is missing.");
            }
        }

        foreach (var part in (string[])["components"])
        {
            if (document[part] is { } node and not MapNode)
            {
                yield return At(node.Position, $"'{part}' must be a mapping.");
            }
        }

        foreach (var path in document.Map("paths").Members())
        {
            if (path.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (!path.Key.StartsWith('/'))
            {
                yield return At(path.KeyPosition, $"the path '{path.Key}' must begin with '/'.");
            }
            else if (path.Value is not MapNode)
            {
                yield return At(path.KeyPosition, $"the path '{path.Key}' must be a mapping of operations.");
            }
        }

        foreach (var problem in OpenApiShape.PathItems(document).Select(path => path.Value).OfType<MapNode>().SelectMany(Parameters))
        {
            yield return problem;
        }

        foreach (var place in OpenApiShape.Operations(document))
        {
            foreach (var problem in Operation(place, isOpenApi30))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Operation(OperationPlace place, bool isOpenApi30)
    {
        if (place.Operation["responses"] is not MapNode { Entries.Count: > 0 } && (isOpenApi30 || place.Operation.Contains("responses")))
        {
            yield return At(place.Position, $"the operation '{place.Method} {place.Path}' must have 'responses'.");
        }

        foreach (var problem in Parameters(place.Operation))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Parameters(MapNode owner)
    {
        if (owner["parameters"] is { } parameters and not ListNode)
        {
            yield return At(parameters.Position, "'parameters' must be a list.");
        }

        foreach (var parameter in owner.List("parameters").Elements())
        {
            if (parameter is not MapNode map || (!map.Contains(Reference.Key) && (map.Text("name") is null || map.Text("in") is null)))
            {
                yield return At(parameter.Position, "a parameter must have 'name' and 'in'.");
            }
        }
    }

    private static Problem At(Position position, string message) => new(DiagnosticCodes.NotOpenApi, position, message);
}
