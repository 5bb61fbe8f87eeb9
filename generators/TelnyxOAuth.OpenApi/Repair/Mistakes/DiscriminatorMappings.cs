using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>Finds values of discriminators that are mapped to a schema which is not there.</summary>
internal static class DiscriminatorMappings
{
    private const string Prefix = "#/components/schemas/";

    /// <summary>Runs the check on one part of the document.</summary>
    public static IEnumerable<Mistake> Run(MapNode root, MapNode node, DocumentPart part)
    {
        if (part != DocumentPart.Discriminator)
        {
            yield break;
        }

        var schemas = root.Map("components").Map("schemas");
        foreach (var entry in node.Map("mapping").Members())
        {
            if (entry.Value.AsText() is { } target && !Exists(root, schemas, target))
            {
                var name = target[(target.LastIndexOf('/') + 1)..];
                yield return new Mistake(
                    DiagnosticCodes.MappedToNothing, node, entry.Value.Position,
                    $"'{entry.Key}' is mapped to '{target}', which is no schema of this document: {NearName.Ask(name, schemas.Members().Select(schema => schema.Key), "add the schema, or correct the name.")}");
            }
        }
    }

    private static bool Exists(MapNode root, MapNode? schemas, string target) =>
        schemas?.Contains(target) == true
        || (target.StartsWith('#') && Reference.Find(root, target) is not null)
        || (target.StartsWith(Prefix, System.StringComparison.Ordinal) && schemas?.Contains(target[Prefix.Length..]) == true)
        // A schema may have a name of its own, and a document may refer to itself by its file.
        || (target.IndexOf('#', System.StringComparison.Ordinal) is > 0 and var end && Reference.Find(root, target[end..]) is not null)
        || SchemaWalker.Schemas(root).Any(schema => schema.Text("$id") == target || (target.StartsWith('#') && schema.Text("$anchor") == target[1..]));
}
