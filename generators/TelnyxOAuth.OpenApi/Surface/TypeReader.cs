using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Normalization.Schemas;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Reads the types of a client from the schemas of an annotated document.</summary>
internal sealed class TypeReader(CSharpTypeReader types)
{
    /// <summary>The types in the document's order.</summary>
    public IReadOnlyList<SurfaceType> Read(MapNode root) =>
        [.. root.Map("components").Map("schemas").Members().Where(entry => entry.Value is MapNode).Select(Read)];

    private SurfaceType Read(MapEntry entry)
    {
        var schema = (MapNode)entry.Value;
        var kind = CSharpTypeReader.KindOf(schema);
        var place = new Place(SchemaReference.Prefix + Reference.Escape(entry.Key), entry.KeyPosition);
        var type = new SurfaceType(entry.Key, kind, place) { IsDeprecated = schema.IsTrue("deprecated"), IsPayload = schema.IsTrue(Contract.Payload) };
        return kind switch
        {
            SurfaceTypeKind.Model => type with
            {
                Members = ReadProperties(schema, place),
                Base = schema.Text(Contract.Base),
                Discriminator = schema.Text(Contract.Discriminator),
                DiscriminatorValues = string.Join(", ", schema.List(Contract.Kinds).Elements().Select(value => value.AsText())),
            },
            SurfaceTypeKind.Union => type with
            {
                Members = ReadVariants(schema, place),
                Discriminator = ReadDiscriminator(schema.Map(UnionExtension.Key)),
                DiscriminatorValues = ReadDiscriminatorValues(schema),
            },
            _ => type with { Values = ReadValues(schema, place), IgnoresCase = schema.IsTrue(Contract.IgnoreCase) },
        };
    }

    private SurfaceMember[] ReadProperties(MapNode schema, Place place)
    {
        var required = schema.List("required").Elements().Select(name => name.AsText()).ToHashSet();
        return
        [
            .. schema.Map("properties").Members().Select(property => new SurfaceMember(
                NameOf(property),
                property.Key,
                ReadMember(property.Value, isOptional: !required.Contains(property.Key)),
                PlaceOf(property, place))
            {
                IsRequired = required.Contains(property.Key),
                IsThreeState = property.Value.IsTrue(Contract.ThreeState),
                IsDeprecated = property.Value.IsTrue("deprecated"),
            }),
        ];
    }

    /// <summary>The type of a member; a member of a multipart body may be a list of files.</summary>
    private TypeShape ReadMember(Node schema, bool isOptional)
    {
        var type = types.Read(schema, isOptional);
        return schema.IsTrue(Contract.File) && type is { Kind: TypeKind.List }
            ? type with { Name = type.Name.Replace("byte[]", "ClientRuntime.FileUpload", System.StringComparison.Ordinal), Element = type.Element! with { Kind = TypeKind.File, Name = "ClientRuntime.FileUpload" } }
            : type;
    }

    private SurfaceMember[] ReadVariants(MapNode schema, Place place) =>
    [
        .. schema.Map("properties").Members().Select(variant => new SurfaceMember(
            NameOf(variant), variant.Key, types.Read(variant.Value) with { IsNullable = true }, PlaceOf(variant, place))),
    ];

    private static string? ReadDiscriminator(MapNode? facts) =>
        facts.Text(UnionExtension.Within) is { } within ? $"{within}.{facts.Text(UnionExtension.Discriminator)}" : facts.Text(UnionExtension.Discriminator);

    private static string ReadDiscriminatorValues(MapNode schema)
    {
        var facts = schema.Map(UnionExtension.Key);
        return string.Join("; ", facts.Map(UnionExtension.Values).Members().Select(variant =>
            $"{variant.Key}: {string.Join(", ", variant.Value.Elements().Select(value => value.AsText()))}"));
    }

    private static SurfaceEnumValue[] ReadValues(MapNode schema, Place place)
    {
        var names = schema.List(Contract.EnumNames).Elements();
        return
        [
            .. schema.List("enum").Elements()
                .Select((value, index) => (Value: value as ScalarNode, Name: index < names.Count ? names[index].AsText() : null, Index: index))
                .Where(item => item.Value is { Kind: not ScalarKind.Null } && item.Name is not null)
                .Select(item => new SurfaceEnumValue(
                    item.Name!, item.Value!.Text, new Place($"{place.Pointer}/enum/{item.Index}", item.Value.Position))),
        ];
    }

    private static string NameOf(MapEntry property) => property.Value.Text(Contract.Name) ?? property.Key;

    private static Place PlaceOf(MapEntry property, Place owner) =>
        new($"{owner.Pointer}/properties/{Reference.Escape(property.Key)}", property.KeyPosition);
}
