using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads a raw client's syntax into values.</summary>
internal static class DocumentReader
{
    internal static DocumentModel Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var types = tree.GetRoot(cancellationToken)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .ToList();

        var classes = types.OfType<ClassDeclarationSyntax>().ToList();
        var models = classes.Where(type => AttributeReader.Has(type.AttributeLists, "JsonModel")).ToList();
        var enums = types.OfType<StructDeclarationSyntax>().Where(type => AttributeReader.Has(type.AttributeLists, "OpenEnum")).ToList();

        var shapes = new TypeShapeReader(
            models.Select(NameOf),
            enums.Select(NameOf),
            types.OfType<EnumDeclarationSyntax>().Select(NameOf));
        var modelsByName = models.ToLookup(NameOf).ToDictionary(group => group.Key, group => group.First());

        return new DocumentModel(
            enums.Select(ReadEnum).ToEquatableArray(),
            models.Select(model => ReadModel(model, modelsByName, shapes)).ToEquatableArray(),
            classes.Where(type => AttributeReader.Has(type.AttributeLists, "ApiResource")).Select(type => ReadResource(type, shapes)).ToEquatableArray());
    }

    private static string NameOf(BaseTypeDeclarationSyntax type) => type.Identifier.Text;

    private static string NamespaceOf(SyntaxNode node) =>
        string.Join(".", node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(ancestor => ancestor.Name.ToString()));

    private static EnumModel ReadEnum(StructDeclarationSyntax type) => new(
        NamespaceOf(type),
        NameOf(type),
        AttributeReader.Find(type.AttributeLists, "OpenEnumMember")
            .Select(ReadEnumMember)
            .OfType<EnumMemberModel>()
            .ToEquatableArray());

    private static EnumMemberModel? ReadEnumMember(AttributeSyntax member) =>
        AttributeReader.Text(member, 0) is { } name && SyntaxFacts.IsValidIdentifier(name) && AttributeReader.Text(member, 1) is { } value
            ? new EnumMemberModel(ToIdentifier(name), value, AttributeReader.Text(member, 2))
            : null;

    /// <summary>A name as C# takes it: one that is a keyword needs a mark.</summary>
    private static string ToIdentifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static ModelModel ReadModel(ClassDeclarationSyntax type, Dictionary<string, ClassDeclarationSyntax> models, TypeShapeReader shapes)
    {
        var lineage = GetLineage(type, models);
        var properties = lineage.SelectMany(ancestor => ancestor.Members.OfType<PropertyDeclarationSyntax>()).ToList();
        return new ModelModel(
            NamespaceOf(type),
            NameOf(type),
            type.Modifiers.Any(modifier => modifier.ValueText == "abstract"),
            properties
                .Select(property => ReadProperty(property, shapes))
                .OfType<PropertyModel>()
                .GroupBy(property => property.JsonName)
                .Select(declarations => declarations.Last())
                .ToEquatableArray(),
            properties.Any(property => AttributeReader.Has(property.AttributeLists, "JsonExtensionData")));
    }

    /// <summary>The model's base models and itself, the most general first.</summary>
    private static List<ClassDeclarationSyntax> GetLineage(ClassDeclarationSyntax type, Dictionary<string, ClassDeclarationSyntax> models)
    {
        var lineage = new List<ClassDeclarationSyntax>();
        for (var current = type; current is not null && !lineage.Contains(current); current = GetBase(current))
        {
            lineage.Add(current);
        }

        lineage.Reverse();
        return lineage;

        ClassDeclarationSyntax? GetBase(ClassDeclarationSyntax derived) =>
            derived.BaseList?.Types.FirstOrDefault()?.Type.ToString() is { } name && models.TryGetValue(name, out var found) ? found : null;
    }

    private static PropertyModel? ReadProperty(PropertyDeclarationSyntax property, TypeShapeReader shapes)
    {
        if (AttributeReader.FindFirst(property.AttributeLists, "JsonProperty") is not { } json
            || AttributeReader.Text(json, 0) is not { } jsonName)
        {
            return null;
        }

        var facts = AttributeReader.FindFirst(property.AttributeLists, "ModelProperty");
        return new PropertyModel(
            property.Identifier.Text,
            jsonName,
            shapes.Read(property.Type),
            AttributeReader.Flag(facts, "Required"),
            AttributeReader.Flag(facts, "ThreeState"));
    }

    private static ResourceModel ReadResource(ClassDeclarationSyntax type, TypeShapeReader shapes) => new(
        NamespaceOf(type),
        NameOf(type),
        type.Members.OfType<MethodDeclarationSyntax>()
            .Select(method => ReadOperation(method, shapes))
            .OfType<OperationModel>()
            .ToEquatableArray());

    private static OperationModel? ReadOperation(MethodDeclarationSyntax method, TypeShapeReader shapes)
    {
        if (AttributeReader.FindFirst(method.AttributeLists, "ApiOperation") is not { } operation
            || AttributeReader.Text(operation, 0) is not { } key
            || !SyntaxFacts.IsValidIdentifier(key))
        {
            return null;
        }

        var documentation = new DocumentationReader(method);
        return new OperationModel(
            key,
            method.Identifier.ValueText,
            ReadTaskResult(method.ReturnType, shapes),
            method.ParameterList.Parameters.Select(parameter => ReadParameter(parameter, shapes, documentation)).OfType<ParameterModel>().ToEquatableArray(),
            AttributeReader.Find(method.AttributeLists, "ApiError")
                .Select(error => ReadError(error, shapes))
                .OfType<ErrorModel>()
                .ToEquatableArray(),
            documentation.Summary,
            AttributeReader.FindFirst(method.AttributeLists, "Obsolete") is { } obsolete ? AttributeReader.Text(obsolete, 0) : null);
    }

    private static TypeShape? ReadTaskResult(TypeSyntax type, TypeShapeReader shapes) =>
        type is QualifiedNameSyntax { Right: GenericNameSyntax { Identifier.ValueText: "Task", TypeArgumentList.Arguments: { Count: 1 } arguments } }
            ? shapes.Read(arguments[0])
            : null;

    private static ParameterModel? ReadParameter(ParameterSyntax parameter, TypeShapeReader shapes, DocumentationReader documentation)
    {
        if (parameter.Type is null
            || AttributeReader.FindFirst(parameter.AttributeLists, "ApiParameter") is not { } facts
            || AttributeReader.Text(facts, 0) is not { } location
            || AttributeReader.Text(facts, 1) is not { } wireName)
        {
            return null;
        }

        return new ParameterModel(
            parameter.Identifier.Text,
            parameter.Type.ToString(),
            shapes.Read(parameter.Type),
            location,
            wireName,
            parameter.Default is not null,
            documentation.GetParameter(parameter.Identifier.ValueText));
    }

    private static ErrorModel? ReadError(AttributeSyntax error, TypeShapeReader shapes) =>
        AttributeReader.Text(error, 0) is { } status && AttributeReader.Type(error, 1) is { } type
            ? new ErrorModel(status, shapes.Read(type))
            : null;
}
