using System.Globalization;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>What a schema is in C#.</summary>
internal static class SchemaFacts
{
    /// <summary>The format of a number of seconds since 1970-01-01 UTC, without leap seconds; OpenAPI's registry of formats has it.</summary>
    public const string UnixTime = "unix-time";

    /// <summary>Whether a schema is a model: an object with members, its own or those of another that it derives from.</summary>
    public static bool IsModel(MapNode schema) => schema.Map("properties") is { Entries.Count: > 0 } || schema.Contains(DocumentExtensions.Base);

    /// <summary>Whether a schema is an enum.</summary>
    public static bool IsEnum(MapNode schema) => schema.List("enum") is not null && schema.Text("type") != "boolean";

    /// <summary>
    /// Whether a whole number needs 64 bits: unless the document says that 32 are enough, by its format, its bounds or its
    /// values, JSON knows no such limit.
    /// </summary>
    public static bool IsLong(MapNode schema) => schema.Text("type") == "integer" && schema.Text("format") switch
    {
        "int32" => false,
        UnixTime => false,
        null => !IsEnum(schema) && (Bound(schema, "minimum") is not >= int.MinValue || Bound(schema, "maximum") is not <= int.MaxValue),
        _ => true,
    };

    /// <summary>Whether a schema is a time that is written as a number.</summary>
    public static bool IsUnixTime(MapNode schema) => schema.Text("format") == UnixTime && schema.Text("type") is "integer" or "number";

    /// <summary>Whether a schema becomes a C# type of its own.</summary>
    public static bool IsType(MapNode schema) => IsModel(schema) || IsEnum(schema);

    /// <summary>Whether a schema allows anything.</summary>
    public static bool IsAny(MapNode schema) =>
        !schema.Contains(Reference.Key) && !schema.Contains("allOf")
        && (schema.Text("type") is null || (schema.Text("type") == "object" && !IsModel(schema) && !schema.Contains("additionalProperties")));

    /// <summary>Whether null is all that a schema allows.</summary>
    public static bool IsNull(MapNode schema) => schema.Text("type") == "null";

    /// <summary>Whether a schema is an object of any kind.</summary>
    public static bool IsObject(MapNode schema) => schema.Text("type") == "object";

    private static double? Bound(MapNode schema, string key) =>
        double.TryParse((schema[key] as ScalarNode)?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) ? bound : null;
}
