using System;
using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Checks that this is an OpenAPI document of a supported version.</summary>
internal static class KindCheck
{
    private static readonly string[] Versions = ["3.0", "3.1", "3.2"];

    /// <summary>Runs the check.</summary>
    public static IEnumerable<Problem> Run(Node root)
    {
        if (root is not MapNode document)
        {
            yield return At(root.Position, "this is not an OpenAPI document: it must be a mapping with 'openapi', 'info' and 'paths'.");
        }
        else if (document.TryGetEntry("swagger", out var swagger))
        {
            yield return At(swagger.KeyPosition, "this is a Swagger 2.0 document; convert it to OpenAPI 3.0 or 3.1.");
        }

        // An unquoted 3.1 is read as a number; its text is the same.
        else if (document["openapi"] is not ScalarNode version)
        {
            yield return At(document.Position, "this is not an OpenAPI document: the field 'openapi' is missing.");
        }
        else if (!Array.Exists(Versions, supported => IsVersion(version.Text, supported)))
        {
            yield return At(version.Position, $"OpenAPI '{version.Text}' is not supported; use 3.0, 3.1 or 3.2.");
        }
        else if (!document.Contains("paths") && !document.Contains("components") && !document.Contains("webhooks"))
        {
            yield return At(document.Position, "this document describes nothing: it has neither 'paths' nor 'components'.");
        }
    }

    private static bool IsVersion(string text, string version) =>
        text == version || text.StartsWith(version + ".", StringComparison.Ordinal);

    private static Problem At(Position position, string message) => new(DiagnosticCodes.NotOpenApi, position, message);
}
