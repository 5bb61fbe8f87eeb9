using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Normalization.Schemas;

/// <summary>What a schema is in C#.</summary>
internal static class SchemaFacts
{
    /// <summary>Whether a schema is a model: an object with members.</summary>
    public static bool IsModel(MapNode schema) => schema.Map("properties") is { Entries.Count: > 0 };

    /// <summary>Whether a schema is an enum.</summary>
    public static bool IsEnum(MapNode schema) => schema.List("enum") is not null;

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
}
