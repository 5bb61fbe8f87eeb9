using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>What a schema comes to, with references and <c>allOf</c> followed, and however null is spelled.</summary>
internal sealed class SchemaModel
{
    /// <summary>The C# type that a component gives; null for a schema that has no name.</summary>
    public string? TypeName { get; set; }

    /// <summary>The component it is, or null.</summary>
    public string? Pointer { get; set; }

    /// <summary>The types, without null.</summary>
    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether null is allowed.</summary>
    public bool IsNullable { get; set; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>The format, or null.</summary>
    public string? Format { get; set; }

    /// <summary>The values of an enum with their C# names, without null; null where any value will do.</summary>
    public List<(Node Value, string? Name)>? Values { get; set; }

    /// <summary>The properties by their names on the wire.</summary>
    public Dictionary<string, PropertyModel> Properties { get; } = [];

    /// <summary>The names of required properties.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema of a list's items, or null.</summary>
    public Node? Items { get; set; }

    /// <summary>The schema of further members, or null.</summary>
    public Node? AdditionalProperties { get; set; }

    /// <summary>Whether further members are forbidden.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c>, without null.</summary>
    public List<Node> Alternatives { get; } = [];

    /// <summary>What limits the values: <c>maxLength</c>, <c>pattern</c> and the like.</summary>
    public Dictionary<string, Node> Limits { get; } = [];

    /// <summary>The default, or null.</summary>
    public Node? Default { get; set; }

    /// <summary>The property that tells alternatives apart, or null.</summary>
    public string? Discriminator { get; set; }

    /// <summary>Whether it becomes an enum type.</summary>
    public bool IsEnum => Values is { Count: > 0 } values && values.Any(value => value.Value.AsText() is not null);

    /// <summary>Whether it becomes a class.</summary>
    public bool IsClass => Properties.Count > 0;

    /// <summary>What the C# type depends on. Two schemas of one shape are of one C# type, apart from null.</summary>
    public string Shape => this switch
    {
        { IsEnum: true } => TypeName is null ? "an enum" : $"the enum {TypeName}",
        { IsClass: true } => TypeName is null ? "an object" : $"the object {TypeName}",
        { Alternatives.Count: > 0 } => TypeName is null ? "one of several types" : $"{TypeName}, one of several types",
        { Types.Count: > 1 } => $"one of {string.Join(", ", Types)}",
        _ => Scalar(Types.FirstOrDefault()),
    };

    private string Scalar(string? type) => (type, Format) switch
    {
        ("string", "uri" or "date-time" or "date" or "time" or "duration" or "uuid" or "guid" or "byte" or "binary") => $"a string of the format {Format}",
        ("string", _) => "a string",
        ("integer", "int64") => "a 64-bit integer",
        ("integer", _) => "a 32-bit integer",
        ("number", "float" or "decimal") => $"a number of the format {Format}",
        ("number", _) => "a number",
        ("boolean", _) => "a boolean",
        ("array", _) => "a list",
        ("object", _) => "an object with any members",
        (null, _) => Items is not null ? "a list" : "any value",
        _ => type!,
    };
}
