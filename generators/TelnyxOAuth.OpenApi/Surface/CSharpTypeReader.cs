using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Determines the C# type that NSwag gives a schema of a normalized document with the settings in nswag.json.</summary>
internal sealed class CSharpTypeReader(MapNode root)
{
    private const string List = "System.Collections.Generic.IReadOnlyList";
    private const string Dictionary = "System.Collections.Generic.IReadOnlyDictionary";

    private readonly MapNode? _schemas = root.Map("components").Map("schemas");

    /// <summary>The component that a schema refers to, with its name; null for one that refers to none.</summary>
    public (string Name, MapNode Schema)? FindComponent(Node? schema) =>
        SchemaReference.NameOf(schema) is { } name && _schemas.Map(name) is { } component ? (name, component) : null;

    /// <summary>A parameter or a response, inline or shared; null if it leads nowhere.</summary>
    public MapNode? ResolveOrNull(Node? node) => Reference.ResolveMap(root, node);

    /// <summary>A parameter that must exist.</summary>
    public MapNode Resolve(Node node) => Reference.ResolveMap(root, node)!;

    /// <summary>Whether a schema allows null, where it stands or where it is defined.</summary>
    public bool AllowsNull(Node? schema) => schema.IsTrue("nullable") || (FindComponent(schema) is { } found && found.Schema.IsTrue("nullable"));

    /// <summary>What becomes of a component.</summary>
    public static SurfaceTypeKind KindOf(MapNode component)
    {
        if (!SchemaFacts.IsEnum(component))
        {
            return component.Contains(UnionExtension.Key) ? SurfaceTypeKind.Union : SurfaceTypeKind.Model;
        }

        return component.Text("type") != "integer" ? SurfaceTypeKind.OpenEnum
            : component.Text("format") == "int64" ? SurfaceTypeKind.Int64Enum
            : SurfaceTypeKind.Int32Enum;
    }

    /// <summary>The type of a schema.</summary>
    /// <param name="schema">The schema, or null for none, which allows anything.</param>
    /// <param name="isOptional">Whether the value may be missing; C# makes it nullable too.</param>
    public TypeShape Read(Node? schema, bool isOptional = false) => ReadBare(schema) with { IsNullable = isOptional || AllowsNull(schema) };

    private TypeShape ReadBare(Node? schema)
    {
        if (FindComponent(schema) is { } found)
        {
            return new TypeShape(
                KindOf(found.Schema) switch
                {
                    SurfaceTypeKind.OpenEnum => TypeKind.OpenEnum,
                    SurfaceTypeKind.Int32Enum => TypeKind.Int32Enum,
                    SurfaceTypeKind.Int64Enum => TypeKind.Int64Enum,
                    _ => TypeKind.Model,
                },
                found.Name,
                IsNullable: false,
                Element: null);
        }

        return (schema.Text("type"), schema.Text("format")) switch
        {
            ("array", _) => Collection(TypeKind.List, schema.Map("items")),
            ("object", _) when schema.Map("additionalProperties") is { } values => Collection(TypeKind.Map, values),
            ("string", "date-time") => Scalar(TypeKind.DateTimeOffset, "System.DateTimeOffset"),
            ("string", "date") => Scalar(TypeKind.Date, "System.DateOnly"),
            ("string", "uri") => Scalar(TypeKind.Uri, "System.Uri"),
            ("string", "uuid" or "guid") => Scalar(TypeKind.Guid, "System.Guid"),
            ("string", "byte") => Scalar(TypeKind.Bytes, "byte[]"),
            ("string", "binary") => schema.IsTrue(Contract.File) ? Scalar(TypeKind.File, "ClientRuntime.FileUpload") : Scalar(TypeKind.Bytes, "byte[]"),
            ("string", UnixTimeAnnotator.WholeFormat) => Scalar(TypeKind.UnixTime, "System.DateTimeOffset"),
            ("string", UnixTimeAnnotator.FractionalFormat) => Scalar(TypeKind.FractionalUnixTime, "System.DateTimeOffset"),
            ("string", _) => Scalar(TypeKind.String, "string"),
            ("integer", "uint64") => Scalar(TypeKind.UInt64, "ulong"),
            ("integer", _) => schema is MapNode number && SchemaFacts.IsLong(number) ? Scalar(TypeKind.Int64, "long") : Scalar(TypeKind.Int32, "int"),
            ("number", "float") => Scalar(TypeKind.Single, "float"),
            ("number", "decimal") => Scalar(TypeKind.Decimal, "decimal"),
            ("number", _) => Scalar(TypeKind.Double, "double"),
            ("boolean", _) => Scalar(TypeKind.Boolean, "bool"),
            _ => Scalar(TypeKind.Token, "Newtonsoft.Json.Linq.JToken"),
        };
    }

    private TypeShape Collection(TypeKind kind, MapNode? element)
    {
        var type = Read(element);
        return new TypeShape(kind, kind == TypeKind.List ? $"{List}<{type.FullName}>" : $"{Dictionary}<string, {type.FullName}>", IsNullable: false, type);
    }

    private static TypeShape Scalar(TypeKind kind, string name) => new(kind, name, IsNullable: false, Element: null);
}
