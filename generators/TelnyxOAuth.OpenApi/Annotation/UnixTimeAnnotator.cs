using System.Linq;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>
/// Gives times that are numbers a type that NSwag lets us name, in lists and maps too. It has none for numbers, but has them for times of a
/// day and for durations, and a normalized document has neither format: such values stay texts.
/// </summary>
internal static class UnixTimeAnnotator
{
    /// <summary>The format, of a string, that a time in whole seconds gets: NSwag's of a time of a day.</summary>
    public const string WholeFormat = "time";

    /// <summary>The format, of a string, that a time in seconds with a fraction gets: NSwag's of a duration.</summary>
    public const string FractionalFormat = "duration";

    /// <summary>Annotates a document in place; nothing afterwards asks what the numbers were.</summary>
    public static void Annotate(Node root)
    {
        foreach (var schema in SchemaWalker.Schemas(root).Where(SchemaFacts.IsUnixTime).ToArray())
        {
            var format = schema.Text("type") == "integer" ? WholeFormat : FractionalFormat;
            schema.Set("type", ScalarNode.From("string", schema.Position));
            schema.Set("format", ScalarNode.From(format, schema.Position));
            schema.RemoveAll(entry => entry.Key is "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf");
        }
    }
}
