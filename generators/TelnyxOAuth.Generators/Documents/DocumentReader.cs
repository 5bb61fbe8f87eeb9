using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.Generators.Diagnostics;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads a raw client's syntax into values.</summary>
internal sealed class DocumentReader
{
    /// <summary>The attributes that say where the document declares a type.</summary>
    private static readonly (string Attribute, string Location)[] Located =
    {
        (Contract.Attributes.JsonModel.Attribute, Contract.Attributes.JsonModel.Location),
        (Contract.Attributes.JsonUnion.Attribute, Contract.Attributes.JsonUnion.Location),
        (Contract.Attributes.OpenEnum.Attribute, Contract.Attributes.OpenEnum.Location),
    };

    private readonly List<DiagnosticInfo> _findings = new();
    private readonly List<BaseTypeDeclarationSyntax> _types;
    private readonly ILookup<string, BaseTypeDeclarationSyntax> _marked;
    private readonly Dictionary<string, ClassDeclarationSyntax> _models;
    private readonly TypeShapeReader _shapes;
    private readonly Dictionary<string, ClassDeclarationSyntax> _options;

    private DocumentReader(SyntaxNode root)
    {
        _types = root
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .ToList();
        _marked = _types
            .SelectMany(type => type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => (Mark: AttributeReader.GetSimpleName(attribute.Name), Type: type)))
            .Distinct()
            .ToLookup(marked => marked.Mark, marked => marked.Type);
        _models = Marked<ClassDeclarationSyntax>(Contract.Attributes.JsonModel.Attribute).ToLookup(NameOf).ToDictionary(group => group.Key, group => group.First());
        _options = Marked<ClassDeclarationSyntax>(Contract.Attributes.ApiOptions.Attribute).ToLookup(NameOf).ToDictionary(group => group.Key, group => group.First());
        _shapes = new TypeShapeReader(
            _models.Keys.Concat(Marked<ClassDeclarationSyntax>(Contract.Attributes.JsonUnion.Attribute).Select(NameOf)),
            Marked<StructDeclarationSyntax>(Contract.Attributes.OpenEnum.Attribute).Select(NameOf),
            _types.OfType<EnumDeclarationSyntax>());
    }

    internal static DocumentReading Read(SyntaxTree tree, CancellationToken cancellationToken) =>
        new DocumentReader(tree.GetRoot(cancellationToken)).Read();

    private static string NameOf(BaseTypeDeclarationSyntax type) => type.Identifier.Text;

    private static string AccessibilityOf(BaseTypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PublicKeyword) ? "public" : "internal";

    internal static string NamespaceOf(SyntaxNode node) =>
        string.Join(".", node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(ancestor => ancestor.Name.ToString()));

    /// <summary>Where the document declares a type or the type around a member, as the end of a message.</summary>
    private static string InDocument(SyntaxNode node)
    {
        var lists = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.AttributeLists ?? default;
        var location = Located
            .Select(mark => AttributeReader.NamedText(AttributeReader.FindFirst(lists, mark.Attribute), mark.Location))
            .FirstOrDefault(text => text is not null);
        return location?.Split(',') is { Length: 2 } position
            ? $" (declared at line {position[0].Trim()}, column {position[1].Trim()} of the document)"
            : string.Empty;
    }

    private DocumentReading Read()
    {
        ReportMisplacedMarks<ClassDeclarationSyntax>(Contract.Attributes.JsonModel.Attribute, "only a class can be a model");
        ReportMisplacedMarks<ClassDeclarationSyntax>(Contract.Attributes.JsonUnion.Attribute, "only a class can be a union");
        ReportMisplacedMarks<StructDeclarationSyntax>(Contract.Attributes.OpenEnum.Attribute, "only a struct can be an open enum");
        ReportMisplacedMarks<ClassDeclarationSyntax>(Contract.Attributes.ApiResource.Attribute, "only a class can be a resource");
        ReportMisplacedMarks<ClassDeclarationSyntax>(Contract.Attributes.ApiOptions.Attribute, "only a class can be options");
        ReportMisplacedMarks<ClassDeclarationSyntax>(Contract.Attributes.ApiRoot.Attribute, "only a class can be the root of a client");

        var enums = Marked<StructDeclarationSyntax>(Contract.Attributes.OpenEnum.Attribute).Select(ReadEnum).ToEquatableArray();
        var models = Marked<ClassDeclarationSyntax>(Contract.Attributes.JsonModel.Attribute).Select(ReadModel).ToEquatableArray();
        var reader = new UnionReader(_shapes, models, enums, _findings);
        var unions = Marked<ClassDeclarationSyntax>(Contract.Attributes.JsonUnion.Attribute).Select(type => reader.Read(type, NamespaceOf(type), InDocument(type))).ToEquatableArray();
        var resources = Marked<ClassDeclarationSyntax>(Contract.Attributes.ApiResource.Attribute).Select(ReadResource).ToEquatableArray();
        return new DocumentReading(
            new DocumentModel(enums, models, unions, resources, ReadRoots().ToEquatableArray()),
            _findings.ToEquatableArray(),
            Declare<StructDeclarationSyntax>(Contract.Attributes.OpenEnum.Attribute)
                .Concat(Declare<ClassDeclarationSyntax>(Contract.Attributes.JsonModel.Attribute))
                .Concat(Declare<ClassDeclarationSyntax>(Contract.Attributes.JsonUnion.Attribute))
                .Concat(Declare<ClassDeclarationSyntax>(Contract.Attributes.ApiResource.Attribute))
                .Concat(Declare<ClassDeclarationSyntax>(Contract.Attributes.ApiOptions.Attribute))
                .Concat(Declare<ClassDeclarationSyntax>(Contract.Attributes.ApiRoot.Attribute))
                .ToEquatableArray());
    }

    private IEnumerable<T> Marked<T>(string mark)
        where T : BaseTypeDeclarationSyntax => _marked[mark].OfType<T>();

    private IEnumerable<Declaration> Declare<T>(string mark)
        where T : BaseTypeDeclarationSyntax => Marked<T>(mark).Select(type =>
            new Declaration(mark, NamespaceOf(type), NameOf(type), LocationInfo.From(type.Identifier), InDocument(type)));

    private void Report(DiagnosticDescriptor descriptor, SyntaxNode node, params string[] arguments) =>
        _findings.Add(DiagnosticInfo.Create(descriptor, LocationInfo.From(node), arguments.Append(InDocument(node)).ToArray()));

    private void ReportMalformed(AttributeSyntax attribute, string owner, string reason) =>
        Report(DiagnosticDescriptors.MalformedFact, attribute, AttributeReader.GetSimpleName(attribute.Name), owner, reason);

    private void ReportMisplacedMarks<T>(string mark, string reason)
        where T : BaseTypeDeclarationSyntax
    {
        foreach (var type in Marked<BaseTypeDeclarationSyntax>(mark).Where(type => type is not T))
        {
            ReportMalformed(AttributeReader.FindFirst(type.AttributeLists, mark)!, NameOf(type), reason);
        }
    }

    private EnumModel ReadEnum(StructDeclarationSyntax type)
    {
        var members = new EnumMemberReader(NameOf(type), _findings, InDocument(type)).Read(type);
        if (members.Count == 0)
        {
            _findings.Add(DiagnosticInfo.Create(DiagnosticDescriptors.EnumWithoutMembers, LocationInfo.From(type.Identifier), NameOf(type), InDocument(type)));
        }

        var facts = AttributeReader.FindFirst(type.AttributeLists, Contract.Attributes.OpenEnum.Attribute);
        return new EnumModel(NamespaceOf(type), NameOf(type), AttributeReader.Flag(facts, Contract.Attributes.OpenEnum.IgnoreCase), members);
    }

    private ModelModel ReadModel(ClassDeclarationSyntax type)
    {
        var isAbstract = type.Modifiers.Any(modifier => modifier.ValueText == "abstract");
        if (isAbstract)
        {
            _findings.Add(DiagnosticInfo.Create(DiagnosticDescriptors.AbstractModel, LocationInfo.From(type.Identifier), NameOf(type), InDocument(type)));
        }

        var lineage = GetLineage(type);
        var discriminator = lineage.Select(DiscriminatorOf).FirstOrDefault(name => name is not null);
        var properties = lineage
            .SelectMany(ancestor => ancestor.Members.OfType<PropertyDeclarationSyntax>())
            .Select(property => ReadProperty(property, type, discriminator))
            .OfType<PropertyModel>()
            .GroupBy(property => property.JsonName)
            .ToList();
        return new ModelModel(
            NamespaceOf(type),
            NameOf(type),
            isAbstract,
            properties.Select(declarations => declarations.Last()).ToEquatableArray())
        {
            IsDerived = lineage.Count > 1,
            IsHiding = properties.Any(declarations => declarations.Count() > 1),
            Kind = discriminator is null ? null : KindsOf(type).FirstOrDefault(),
            Discriminator = DiscriminatorOf(type),
            Kinds = (DiscriminatorOf(type) is null ? Enumerable.Empty<KindModel>() : _models.Values.Where(model => GetLineage(model).Contains(type)).Select(ReadKind).Where(kind => kind.Values.Count > 0)).ToEquatableArray(),
        };
    }

    private static AttributeSyntax MarkOf(ClassDeclarationSyntax model) => AttributeReader.FindFirst(model.AttributeLists, Contract.Attributes.JsonModel.Attribute)!;

    private static string? DiscriminatorOf(ClassDeclarationSyntax model) => AttributeReader.NamedText(MarkOf(model), Contract.Attributes.JsonModel.Discriminator);

    private static IEnumerable<string> KindsOf(ClassDeclarationSyntax model) => AttributeReader.Texts(MarkOf(model), Contract.Attributes.JsonModel.Kinds);

    private static KindModel ReadKind(ClassDeclarationSyntax model) =>
        new(NameOf(model), KindsOf(model).ToEquatableArray(), AttributeReader.Flag(MarkOf(model), Contract.Attributes.JsonModel.Implied));

    /// <summary>The model's base models and itself, the most general first.</summary>
    private List<ClassDeclarationSyntax> GetLineage(ClassDeclarationSyntax type)
    {
        var lineage = new List<ClassDeclarationSyntax>();
        for (var current = type; current is not null && !lineage.Contains(current); current = GetBase(current))
        {
            lineage.Add(current);
        }

        lineage.Reverse();
        return lineage;

        ClassDeclarationSyntax? GetBase(ClassDeclarationSyntax derived) =>
            derived.BaseList?.Types.FirstOrDefault()?.Type.ToString() is { } name && _models.TryGetValue(name, out var found) ? found : null;
    }

    private PropertyModel? ReadProperty(PropertyDeclarationSyntax property, ClassDeclarationSyntax model, string? discriminator)
    {
        var facts = AttributeReader.FindFirst(property.AttributeLists, Contract.Attributes.ModelProperty.Attribute);
        if (facts is null && !IsMember(property))
        {
            return null;
        }

        // What a model inherits is reported where it is declared.
        var isOwn = property.Parent == model;
        var fullName = $"{NameOf(model)}.{property.Identifier.Text}";
        if ((facts is null ? PlainWireName.Of(property.Identifier.ValueText) : AttributeReader.Text(facts, Contract.Attributes.ModelProperty.Name)) is not { } jsonName)
        {
            if (isOwn)
            {
                ReportMalformed(facts!, fullName, "it does not state the member's name as a text");
            }

            return null;
        }

        var type = _shapes.Read(property.Type);
        if (type.Kind == TypeKind.Unsupported && isOwn)
        {
            Report(DiagnosticDescriptors.UnsupportedProperty, property.Type, fullName, type.Name);
        }

        return new PropertyModel(
            property.Identifier.Text,
            jsonName,
            type,
            AttributeReader.Flag(facts, Contract.Attributes.ModelProperty.Required),
            AttributeReader.Flag(facts, Contract.Attributes.ModelProperty.ThreeState),
            AttributeReader.Flag(facts, Contract.Attributes.ModelProperty.ReadOnly),
            AttributeReader.Flag(facts, Contract.Attributes.ModelProperty.WriteOnly),
            AttributeReader.Flag(facts, Contract.Attributes.ModelProperty.Essential),
            AttributeReader.Flag(facts, Contract.Attributes.ModelProperty.Secret),
            property.Modifiers.Any(modifier => modifier.ValueText == "required"))
        {
            IsInherited = !isOwn,
            IsKind = jsonName == discriminator && type.Kind is TypeKind.String or TypeKind.OpenEnum,
        };
    }

    /// <summary>Whether a property is a member by itself: all are that callers of a model can set.</summary>
    private static bool IsMember(PropertyDeclarationSyntax property) =>
        property.Modifiers.Any(SyntaxKind.PublicKeyword) && property.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) == true;

    private ResourceModel ReadResource(ClassDeclarationSyntax type) => new(
        NamespaceOf(type),
        NameOf(type),
        AccessibilityOf(type),
        AttributeReader.Flag(AttributeReader.FindFirst(type.AttributeLists, Contract.Attributes.ApiResource.Attribute), Contract.Attributes.ApiResource.HasInterface),
        type.Members.OfType<MethodDeclarationSyntax>()
            .Select(ReadOperation)
            .OfType<OperationModel>()
            .ToEquatableArray());

    private OperationModel? ReadOperation(MethodDeclarationSyntax method)
    {
        var operation = AttributeReader.FindFirst(method.AttributeLists, Contract.Attributes.ApiOperation.Attribute);
        if (operation is null && !IsOperation(method))
        {
            return null;
        }

        var resource = method.FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
        var fullName = $"{NameOf(resource)}.{method.Identifier.Text}";
        var key = operation is null ? CSharpText.WithoutSuffix(method.Identifier.ValueText, Contract.Members.AsyncSuffix) : AttributeReader.Text(operation, Contract.Attributes.ApiOperation.Key);
        if (key is null || !SyntaxFacts.IsValidIdentifier(key))
        {
            ReportMalformed(operation!, fullName, "it does not state a key that can be part of a name");
            return null;
        }

        var documentation = new DocumentationReader(method);
        var options = method.ParameterList.Parameters.Select(FindOptions).OfType<ClassDeclarationSyntax>().FirstOrDefault();
        var parameters = method.ParameterList.Parameters
            .Where(parameter => FindOptions(parameter) is null && !IsCancellationToken(parameter))
            .Select(parameter => ReadParameter(parameter.Identifier, parameter.Type, parameter.AttributeLists, isOptional: false, documentation.GetParameter(parameter.Identifier.ValueText), fullName))
            .Concat((options?.Members ?? default).OfType<PropertyDeclarationSyntax>()
                .Select(property => ReadParameter(property.Identifier, property.Type, property.AttributeLists, isOptional: true, string.Empty, fullName)))
            .OfType<ParameterModel>()
            .ToEquatableArray();
        return new OperationModel(
            key,
            operation is null ? $"{CSharpText.WithoutSuffix(NameOf(resource), Contract.Types.ResourceSuffix)}.{key}" : AttributeReader.Text(operation, Contract.Attributes.ApiOperation.Name) ?? key,
            method.Identifier.ValueText,
            method.ReturnType.ToString(),
            AttributeReader.Flag(operation, Contract.Attributes.ApiOperation.ReturnsText) ? null : ReadTaskResult(method.ReturnType, fullName),
            parameters,
            options is null ? null : NameOf(options),
            AttributeReader.Find(method.AttributeLists, Contract.Attributes.ApiError.Attribute)
                .Select(error => ReadError(error, fullName))
                .OfType<ErrorModel>()
                .ToEquatableArray(),
            documentation.Summary,
            AttributeReader.FindFirst(method.AttributeLists, Contract.Attributes.Obsolete.Attribute) is { } obsolete ? AttributeReader.Text(obsolete, Contract.Attributes.Obsolete.Message) : null,
            AttributeReader.Flag(operation, Contract.Attributes.ApiOperation.HasLinks),
            IsStream(method.ReturnType));
    }

    /// <summary>Whether a method is an operation by itself: all that is public and asynchronous in a raw client calls the API.</summary>
    private static bool IsOperation(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.PublicKeyword) && method.Modifiers.Any(SyntaxKind.VirtualKeyword) && method.Identifier.ValueText.EndsWith(Contract.Members.AsyncSuffix, StringComparison.Ordinal);

    private static bool IsStream(TypeSyntax type) =>
        type is QualifiedNameSyntax { Right: GenericNameSyntax generic } && Contract.StreamTypes.Contains(generic.Identifier.ValueText);

    /// <summary>What a method returns in a task, or one by one.</summary>
    private TypeShape? ReadTaskResult(TypeSyntax type, string operation)
    {
        if (type is not QualifiedNameSyntax { Right: GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } generic }
            || (generic.Identifier.ValueText != "Task" && !IsStream(type))
            || arguments[0] is OmittedTypeArgumentSyntax or { IsMissing: true })
        {
            return null;
        }

        // A redirect and a file are responses that no codec reads.
        var shape = _shapes.Read(arguments[0]);
        if (shape is { Kind: TypeKind.Unsupported, Name: Contract.RuntimeTypes.RedirectResponse or Contract.RuntimeTypes.FileDownload })
        {
            return null;
        }

        if (shape.Kind == TypeKind.Unsupported)
        {
            Report(DiagnosticDescriptors.UnsupportedResponse, arguments[0], operation, shape.Name);
        }

        return shape;
    }

    /// <summary>The class of the optional parameters that a parameter takes, if it does.</summary>
    private ClassDeclarationSyntax? FindOptions(ParameterSyntax parameter) =>
        parameter.Type is NullableTypeSyntax { ElementType: IdentifierNameSyntax name } && _options.TryGetValue(name.Identifier.Text, out var found) ? found : null;

    private static bool IsCancellationToken(ParameterSyntax parameter) => parameter.Type is QualifiedNameSyntax { Right.Identifier.ValueText: "CancellationToken" };

    /// <summary>Reads a parameter. One without the attribute is where most of its kind are: in the path, or in the query where it is optional.</summary>
    private ParameterModel? ReadParameter(
        SyntaxToken name, TypeSyntax? type, SyntaxList<AttributeListSyntax> attributes, bool isOptional, string documentation, string operation)
    {
        if (type is null)
        {
            return null;
        }

        if (AttributeReader.FindFirst(attributes, Contract.Attributes.ApiParameter.Attribute) is not { } facts)
        {
            return new ParameterModel(
                name.Text,
                type.ToString(),
                _shapes.Read(type),
                isOptional ? Contract.QueryLocation : Contract.PathLocation,
                CSharpText.BareName(name.Text),
                HasCodec: false,
                isOptional,
                documentation);
        }

        if (AttributeReader.Text(facts, Contract.Attributes.ApiParameter.Location) is not { } location
            || AttributeReader.Text(facts, Contract.Attributes.ApiParameter.Name) is not { } wireName)
        {
            ReportMalformed(facts, operation, "it does not state where the parameter is sent and by which name");
            return null;
        }

        var shape = _shapes.Read(type);
        var hasCodec = location == Contract.BodyLocation || AttributeReader.Flag(facts, Contract.Attributes.ApiParameter.HasCodec);
        if (hasCodec && shape.Kind == TypeKind.Unsupported)
        {
            Report(DiagnosticDescriptors.UnsupportedBody, type, operation, shape.Name);
        }

        return new ParameterModel(
            name.Text,
            type.ToString(),
            shape,
            location,
            wireName,
            hasCodec,
            isOptional,
            documentation,
            AttributeReader.Flag(facts, Contract.Attributes.ApiParameter.FromZero));
    }

    private IEnumerable<RootModel> ReadRoots()
    {
        foreach (var type in Marked<ClassDeclarationSyntax>(Contract.Attributes.ApiRoot.Attribute))
        {
            var facts = AttributeReader.FindFirst(type.AttributeLists, Contract.Attributes.ApiRoot.Attribute);
            var root = new RootModel(
                NamespaceOf(type),
                NameOf(type),
                AccessibilityOf(type),
                AttributeReader.NamedText(facts, Contract.Attributes.ApiRoot.BaseAddress),
                AttributeReader.NamedText(facts, Contract.Attributes.ApiRoot.OtherOrigins),
                AttributeReader.Flag(facts, Contract.Attributes.ApiRoot.HasInterface),
                AttributeReader.Flag(facts, Contract.Attributes.ApiRoot.HasRegistration),
                AttributeReader.Find(type.AttributeLists, Contract.Attributes.SecurityScheme.Attribute)
                    .Select(scheme => ReadScheme(scheme, NameOf(type)))
                    .OfType<SecuritySchemeModel>()
                    .ToEquatableArray());
            var taken = _types.FirstOrDefault(other => other != type && root.Takes(NameOf(other)));
            if (taken is null)
            {
                yield return root;
            }
            else
            {
                _findings.Add(DiagnosticInfo.Create(DiagnosticDescriptors.RootNameTaken, LocationInfo.From(type.Identifier), root.Name, NameOf(taken), InDocument(taken)));
            }
        }
    }

    private SecuritySchemeModel? ReadScheme(AttributeSyntax scheme, string root)
    {
        if (AttributeReader.Text(scheme, Contract.Attributes.SecurityScheme.Name) is { } name
            && AttributeReader.Text(scheme, Contract.Attributes.SecurityScheme.PropertyName) is { } property
            && AttributeReader.Text(scheme, Contract.Attributes.SecurityScheme.Kind) is { } kind
            && SyntaxFacts.IsValidIdentifier(property))
        {
            return new SecuritySchemeModel(
                name,
                property,
                kind,
                AttributeReader.NamedText(scheme, Contract.Attributes.SecurityScheme.ParameterName),
                AttributeReader.NamedText(scheme, Contract.Attributes.SecurityScheme.TokenEndpoint),
                AttributeReader.NamedText(scheme, Contract.Attributes.SecurityScheme.AuthorizationEndpoint),
                AttributeReader.NamedText(scheme, Contract.Attributes.SecurityScheme.MetadataAddress));
        }

        ReportMalformed(scheme, root, "it does not state a name, an option and how the credential is sent");
        return null;
    }

    private ErrorModel? ReadError(AttributeSyntax error, string operation)
    {
        if (AttributeReader.Text(error, Contract.Attributes.ApiError.Status) is not { } status || AttributeReader.Type(error, Contract.Attributes.ApiError.ErrorType) is not { } type)
        {
            ReportMalformed(error, operation, "it does not state a status and a type");
            return null;
        }

        var shape = _shapes.Read(type);
        if (shape.Kind != TypeKind.Model)
        {
            Report(DiagnosticDescriptors.ErrorIsNoModel, error, status, operation, shape.Name);
        }

        return new ErrorModel(status, shape);
    }
}
