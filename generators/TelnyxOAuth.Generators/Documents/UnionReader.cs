using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.Generators.Diagnostics;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads the classes that the raw client marks as unions.</summary>
internal sealed class UnionReader
{
    private readonly TypeShapeReader _shapes;
    private readonly Dictionary<string, ModelModel> _models;
    private readonly Dictionary<string, EnumModel> _enums;
    private readonly List<DiagnosticInfo> _findings;

    internal UnionReader(TypeShapeReader shapes, IEnumerable<ModelModel> models, IEnumerable<EnumModel> enums, List<DiagnosticInfo> findings)
    {
        _shapes = shapes;
        _models = models.ToLookup(model => model.Name).ToDictionary(group => group.Key, group => group.First());
        _enums = enums.ToLookup(declared => declared.Name).ToDictionary(group => group.Key, group => group.First());
        _findings = findings;
    }

    /// <summary>Reads a union.</summary>
    /// <param name="type">The class.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="inDocument">Where the document declares it, as the end of a message.</param>
    internal UnionModel Read(ClassDeclarationSyntax type, string @namespace, string inDocument)
    {
        var facts = AttributeReader.FindFirst(type.AttributeLists, Contract.Attributes.JsonUnion.Attribute);
        var discriminator = AttributeReader.NamedText(facts, Contract.Attributes.JsonUnion.Discriminator);
        var within = AttributeReader.NamedText(facts, Contract.Attributes.JsonUnion.Within);
        var taken = new HashSet<string>();
        var variants = new List<VariantModel>();
        foreach (var property in type.Members.OfType<PropertyDeclarationSyntax>())
        {
            if (AttributeReader.FindFirst(property.AttributeLists, Contract.Attributes.UnionVariant.Attribute) is not { } mark)
            {
                continue;
            }

            var fullName = $"{type.Identifier.Text}.{property.Identifier.Text}";
            var shape = _shapes.Read(property.Type) with { IsNullable = false };
            if (shape.Kind is TypeKind.Unsupported or TypeKind.Token)
            {
                _findings.Add(DiagnosticInfo.Create(DiagnosticDescriptors.UnsupportedProperty, LocationInfo.From(property.Type), fullName, shape.Name, inDocument));
            }
            else if (!taken.Add(InJson(shape)))
            {
                _findings.Add(DiagnosticInfo.Create(
                    DiagnosticDescriptors.MalformedFact, LocationInfo.From(mark), Contract.Attributes.UnionVariant.Attribute, fullName, "a variant before it is the same in JSON", inDocument));
            }
            else
            {
                variants.Add(new VariantModel(
                    property.Identifier.Text,
                    shape,
                    AttributeReader.Texts(mark, Contract.Attributes.UnionVariant.Values).ToEquatableArray(),
                    AttributeReader.Flag(mark, Contract.Attributes.UnionVariant.Implied),
                    Members(shape, within is null ? null : discriminator).ToEquatableArray()));
            }
        }

        return new UnionModel(@namespace, type.Identifier.Text, discriminator, within, variants.ToEquatableArray());
    }

    /// <summary>What a variant is in JSON, where a union has one of a kind, except for models.</summary>
    private static string InJson(TypeShape shape) => shape.Kind switch
    {
        // No kind is called so, whatever the model is called.
        TypeKind.Model => "model " + shape.Name,
        TypeKind.List or TypeKind.Map or TypeKind.Boolean => shape.Kind.ToString(),
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.UInt64 or TypeKind.Int32Enum or TypeKind.Int64Enum or TypeKind.Single or TypeKind.Double or TypeKind.Decimal
            or TypeKind.UnixTime or TypeKind.FractionalUnixTime => "number",
        _ => "text",
    };

    private IEnumerable<VariantMember> Members(TypeShape shape, string? inner) =>
        shape.Kind == TypeKind.Model && _models.TryGetValue(shape.Name, out var model)
            ? model.Properties.Select(property => new VariantMember(property, Kind(property.Type), Inner(property.Type, inner), Allowed(property.Type).ToEquatableArray()))
            : Enumerable.Empty<VariantMember>();

    private PropertyModel? Inner(TypeShape type, string? name) =>
        name is not null && type.Kind == TypeKind.Model && _models.TryGetValue(type.Name, out var model) ? model.Properties.FirstOrDefault(property => property.JsonName == name) : null;

    private IEnumerable<string> Allowed(TypeShape type) =>
        type.Kind == TypeKind.OpenEnum && _enums.TryGetValue(type.Name, out var declared) ? declared.Members.Select(member => member.Value) : _shapes.NumbersOf(type);

    private MemberKind Kind(TypeShape type) => type.Kind switch
    {
        TypeKind.Model when !_models.ContainsKey(type.Name) => MemberKind.Other,
        TypeKind.Token or TypeKind.Unsupported => MemberKind.Other,
        TypeKind.Model or TypeKind.Map => MemberKind.Object,
        TypeKind.List => MemberKind.List,
        _ => MemberKind.Scalar,
    };
}
