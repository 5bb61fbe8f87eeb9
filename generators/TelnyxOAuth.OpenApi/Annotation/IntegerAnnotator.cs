using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Gives whole numbers that need 64 bits the format that says so to NSwag, to which those without a format have 32.</summary>
internal static class IntegerAnnotator
{
    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var schema in SchemaWalker.Schemas(root).Where(SchemaFacts.IsLong).ToArray())
        {
            schema.SetIfAbsent("format", ScalarNode.From("int64", schema.Position));
        }
    }
}
