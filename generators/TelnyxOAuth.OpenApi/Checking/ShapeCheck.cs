using System;
using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Checking;

/// <summary>Is this an OpenAPI 3.0 or 3.1 document with paths and operations where they belong?</summary>
internal static class ShapeCheck
{
    /// <summary>Runs the check.</summary>
    public static IEnumerable<Problem> Run(Node root)
    {
        if (root is not MapNode document)
        {
            return [At(root.Position, "this is not an OpenAPI document: it must be a mapping with 'openapi', 'info' and 'paths'.")];
        }

        return Version(document) is { } wrongVersion ? [wrongVersion] : Parts(document);
    }

    private static Problem? Version(MapNode document)
    {
        if (document.TryGetEntry("swagger", out var swagger))
        {
            return At(swagger.KeyPosition, "this is a Swagger 2.0 document; convert it to OpenAPI 3.0 or 3.1.");
        }

        // An unquoted 3.1 reads as a number, and its text says the same.
        if (document["openapi"] is not ScalarNode version)
        {
            return At(document.Position, "this is not an OpenAPI document: the field 'openapi' is missing.");
        }

        return IsVersion(version.Text, "3.0") || IsVersion(version.Text, "3.1")
            ? null
            : At(version.Position, $"OpenAPI '{version.Text}' is not supported; use 3.0 or 3.1.");
    }

    private static bool IsVersion(string text, string version) =>
        text == version || text.StartsWith(version + ".", StringComparison.Ordinal);

    private static IEnumerable<Problem> Parts(MapNode document)
    {
        foreach (var part in (string[])["info", "paths"])
        {
            if (document[part] is not MapNode)
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

        foreach (var place in OpenApiShape.Operations(document))
        {
            foreach (var problem in Operation(place))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Operation(OperationPlace place)
    {
        if (place.Operation["responses"] is not MapNode { Entries.Count: > 0 })
        {
            yield return At(place.Position, $"the operation '{place.Method} {place.Path}' must have 'responses'.");
        }

        if (place.Operation["parameters"] is { } parameters and not ListNode)
        {
            yield return At(parameters.Position, "'parameters' must be a list.");
        }

        foreach (var parameter in place.Operation.List("parameters").Elements())
        {
            if (parameter is not MapNode map || (!map.Contains(Reference.Key) && (map.Text("name") is null || map.Text("in") is null)))
            {
                yield return At(parameter.Position, "a parameter must have 'name' and 'in'.");
            }
        }
    }

    private static Problem At(Position position, string message) => new(DiagnosticCodes.NotOpenApi, position, message);
}
