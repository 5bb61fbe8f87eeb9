using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.Naming;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Finds all public names of a compiled client: namespaces, types, members and parameters.</summary>
internal sealed class PublicNames(DocumentNames document)
{
    private const string ResourceSuffix = "Resource";
    private const string BaseSuffix = "Base";

    private ILookup<string, IMethodSymbol>? _operations;

    /// <summary>The names, in their order.</summary>
    public IEnumerable<PublicName> Find(INamespaceOrTypeSymbol owner)
    {
        foreach (var member in owner.GetMembers().Where(member => member is INamespaceSymbol || (member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared)))
        {
            var names = member switch
            {
                INamespaceSymbol space => [new PublicName(space.Name, space.ToDisplayString(), []), .. Find(space)],
                INamedTypeSymbol type => [new PublicName(type.Name, type.ToDisplayString(), OfType(type)), .. Find(type)],
                IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method => OfMethod(method),
                IMethodSymbol => [],
                _ => [new PublicName(member.Name, member.ToDisplayString(), OfMember(member))],
            };
            foreach (var name in names)
            {
                yield return name;
            }
        }
    }

    private IEnumerable<PublicName> OfMethod(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Ordinary)
        {
            yield return new PublicName(method.Name, method.ToDisplayString(), OfMember(method));
        }

        var wire = Called(method).Parameters.ToDictionary(parameter => parameter.Name, parameter => WireNames(Called(method), parameter));
        foreach (var parameter in method.Parameters)
        {
            yield return new PublicName(parameter.Name, $"{method.ToDisplayString()}: {parameter.Name}", wire.GetValueOrDefault(parameter.Name, []));
        }
    }

    private IReadOnlyCollection<string> OfType(INamedTypeSymbol type) => Resource(type) is { } resource ? document.OfResource(resource)
        : type.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "ApiOptionsAttribute") ? OfOptions(type)
        : document.OfType(type.Name);

    /// <summary>A class of options is named after the operation that has them.</summary>
    private string[] OfOptions(INamedTypeSymbol type) =>
        [.. Operations(type)[type.Name].SelectMany(method => OfType(method.ContainingType).Concat(OfMember(method)))];

    /// <summary>The operations by the names of the types that they take.</summary>
    private ILookup<string, IMethodSymbol> Operations(INamedTypeSymbol type) =>
        _operations ??= type.ContainingNamespace.GetTypeMembers().Where(owner => Resource(owner) is not null)
            .SelectMany(owner => owner.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.IsOperation())
            .SelectMany(method => method.Parameters.Select(parameter => (Type: parameter.Type.Name, Method: method)))
            .ToLookup(found => found.Type, found => found.Method);

    private IReadOnlyCollection<string> OfMember(ISymbol member)
    {
        var owner = member.ContainingType;
        return member switch
        {
            IMethodSymbol method when Resource(owner) is { } resource => document.OfOperation(resource, Bare(Called(method).Name)),
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum, ConstantValue: { } value } => [value.ToString()!],
            IPropertySymbol { Type: INamedTypeSymbol type } when member.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "UnionVariantAttribute") => document.OfType(type.Name),
            IPropertySymbol { Type: INamedTypeSymbol type } when Resource(type) is { } resource => document.OfResource(resource),
            IPropertySymbol when !Arguments(member, "ModelPropertyAttribute").Any() && owner.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "JsonModelAttribute") => [PlainWireName.Of(member.Name)],
            _ => Arguments(member, "ModelPropertyAttribute").Select(given => given[0])
                .Concat(WireNames(owner, member))
                .Concat(Constants(member).Select(value => value.ConstantValue!.ToString()!))
                .Concat(Arguments(Root(owner), "SecuritySchemeAttribute").Where(given => given[1] == member.Name).Select(given => given[0]))
                .ToArray(),
        };
    }

    /// <summary>The constant of a member of an open enum, or of the constant itself.</summary>
    private static IEnumerable<IFieldSymbol> Constants(ISymbol member) =>
        (member is IFieldSymbol ? [member.ContainingType] : member.ContainingType.GetTypeMembers("Values")).SelectMany(values => values.GetMembers(member.Name)).OfType<IFieldSymbol>().Where(field => field.IsConst);

    /// <summary>The operation that a method calls: an enumerator's is the list.</summary>
    private static IMethodSymbol Called(IMethodSymbol method)
    {
        var name = Bare(method.Name);
        var all = name.IndexOf("All", StringComparison.Ordinal);
        string[] lists = [all > 0 ? name.Remove(all, "All".Length) : name, name.EndsWith("All", StringComparison.Ordinal) ? name[..^3] : name];
        return method.IsOperation()
            ? method
            : lists.SelectMany(list => Implementation(method.ContainingType).GetMembers(list + "Async")).OfType<IMethodSymbol>().FirstOrDefault(other => other.IsOperation()) ?? method;
    }

    private static string? Resource(INamedTypeSymbol type) =>
        Implementation(type) is var resource && resource.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "ApiResourceAttribute") ? resource.Name[..^ResourceSuffix.Length] : null;

    /// <summary>The resource that derives from a class for its methods without options; any other type itself.</summary>
    private static INamedTypeSymbol Implementation(INamedTypeSymbol type) =>
        type.Name.EndsWith(ResourceSuffix + BaseSuffix, StringComparison.Ordinal) && type.BaseType is { Name: "ApiResource", TypeArguments: [INamedTypeSymbol resource] } ? resource : type;

    /// <summary>The root that a class of options is for.</summary>
    private static INamedTypeSymbol? Root(INamedTypeSymbol type) =>
        type.Name.EndsWith("Options", StringComparison.Ordinal) ? type.ContainingNamespace.GetTypeMembers(type.Name[..^"Options".Length]).FirstOrDefault() : null;

    private static string Bare(string name) => name.EndsWith("Async", StringComparison.Ordinal) ? name[..^"Async".Length] : name;

    /// <summary>The names by which parameters are sent, of a method's own: they are in its attributes, or else where the method adds them to its request.</summary>
    private static string[] WireNames(IMethodSymbol method, IParameterSymbol parameter) =>
        [.. Arguments(parameter, "ApiParameterAttribute").Select(given => given[1]), .. Added(method, parameter.Name)];

    /// <summary>The same of an optional parameter, which is a property.</summary>
    private string[] WireNames(INamedTypeSymbol options, ISymbol property) => !options.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "ApiOptionsAttribute")
        ? []
        : [.. Arguments(property, "ApiParameterAttribute").Select(given => given[1]), .. Operations(options)[options.Name].SelectMany(method => Added(method, "options?." + property.Name))];

    private static IEnumerable<string> Added(IMethodSymbol method, string value) =>
        from declaration in method.DeclaringSyntaxReferences
        from call in declaration.GetSyntax().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddPath" or "AddQuery" }
        let arguments = call.ArgumentList.Arguments
        where arguments[1].ToString().Replace("@", string.Empty, StringComparison.Ordinal) == value && arguments[0].Expression is LiteralExpressionSyntax
        select ((LiteralExpressionSyntax)arguments[0].Expression).Token.ValueText;

    private static IEnumerable<string[]> Arguments(ISymbol? symbol, string attribute) =>
        from data in symbol?.GetAttributes() ?? []
        where data.AttributeClass!.Name == attribute
        select data.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? string.Empty : argument.Value?.ToString() ?? string.Empty).ToArray();
}
