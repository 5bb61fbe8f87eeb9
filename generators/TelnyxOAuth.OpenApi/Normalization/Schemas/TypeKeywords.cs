using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>Makes a schema's type, its format and the keywords that go with them agree.</summary>
internal static class TypeKeywords
{
    private static readonly FrozenSet<string> Types =
        FrozenSet.ToFrozenSet(["string", "integer", "number", "boolean", "array", "object", "null"]);

    /// <summary>Gives a schema the type that its keywords imply, and leaves it the keywords that its type has.</summary>
    public static void Reconcile(MapNode schema)
    {
        ReconcileType(schema);
        ReconcileFormat(schema);
    }

    /// <summary>Whether a format is one of numbers only.</summary>
    public static bool IsFormatOfNumbers(string? format) => ImpliedBy(format) != "string";

    private static void ReconcileType(MapNode schema)
    {
        if (schema["type"] is not null && (schema.Text("type") is not { } type || !Types.Contains(type)))
        {
            schema.Remove("type");
        }

        if (!schema.Contains("type"))
        {
            var implied = schema.Contains("properties") || schema["additionalProperties"] is MapNode ? "object"
                : schema.Contains("items") ? "array"
                : schema.Contains("format") || schema.Contains("pattern") || schema.Contains("minLength") || schema.Contains("maxLength") ? ImpliedBy(schema.Text("format"))
                : null;
            if (implied is not null)
            {
                schema.Set("type", ScalarNode.From(implied, schema.Position));
            }
        }

        if (schema.Text("type") == "array")
        {
            schema.SetIfAbsent("items", new MapNode(schema.Position));
            schema.Remove("properties");
            schema.Remove("additionalProperties");
        }
        else if (schema.Text("type") == "object")
        {
            schema.Remove("items");
        }
        else if (schema.Text("type") is not null)
        {
            schema.Remove("items");
            schema.Remove("properties");
            schema.Remove("additionalProperties");
            schema.Remove("required");
        }
    }

    private static string ImpliedBy(string? format) => format switch
    {
        "int8" or "int16" or "int32" or "int64" or "uint8" or "uint16" or "uint32" or "uint64" or SchemaFacts.UnixTime or "unixtime" => "integer",
        "float" or "double" or "decimal" => "number",
        _ => "string",
    };

    private static void ReconcileFormat(MapNode schema)
    {
        var format = schema.Text("format");
        if (format == "unixtime")
        {
            format = SchemaFacts.UnixTime;
            schema.Set("format", ScalarNode.From(SchemaFacts.UnixTime, schema["format"]!.Position));
        }

        // The values that an enum lists are numbers, whatever they count.
        var isTime = format == SchemaFacts.UnixTime && schema.List("enum") is null;
        var known = schema.Text("type") switch
        {
            "string" => format is "date" or "date-time" or "uuid" or "uri" or "byte" or "binary" or "guid" or "password",
            "integer" => isTime || format is "int32" or "int64" or "uint64",
            "number" => isTime || format is "float" or "double" or "decimal",
            _ => false,
        };
        if (schema.Contains("format") && !known)
        {
            schema.Remove("format");
        }

        if (schema.Text("type") is "integer" && !isTime && (format is "uint32" or "uint64" or "int64" or "long" or SchemaFacts.UnixTime or "timestamp" || Exceeds(schema, int.MinValue, int.MaxValue)))
        {
            var isUnsigned = schema.List("enum") is null && (format == "uint64" || Exceeds(schema, double.MinValue, long.MaxValue));
            schema.Set("format", ScalarNode.From(isUnsigned ? "uint64" : "int64", schema.Position));
        }

        if (schema.Contains("enum") && schema.Text("type") == "string")
        {
            schema.Remove("format");
        }
    }

    /// <summary>Whether a whole number has values out of a range.</summary>
    private static bool Exceeds(MapNode schema, double least, double most) =>
        new[] { schema["minimum"], schema["maximum"], schema["default"] }
            .Concat(schema.List("enum").Elements())
            .OfType<ScalarNode>()
            .Any(limit => double.TryParse(limit.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value > most || value < least));
}
