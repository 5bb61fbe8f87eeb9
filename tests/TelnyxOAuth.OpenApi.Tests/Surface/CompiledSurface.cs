using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.OpenApi.Tests.Corpus;

namespace TelnyxOAuth.OpenApi.Tests.Surface;

/// <summary>Writes what users see of a compiled client, told by the C# compiler.</summary>
internal static class CompiledSurface
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MemberFormat = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers);

    /// <summary>The public types of a client.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(Compilation compilation) =>
        Members(compilation.Assembly.GlobalNamespace).Where(type => type.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Every public type and member as the compiler declares it, with its base and what marks it, sorted.</summary>
    public static IReadOnlyList<string> List(Compilation compilation) =>
        [.. Types(compilation).SelectMany(type => Members(type).Prepend($"{type.ToDisplayString()}: {type.BaseType} {Marks(type)}")).Order(StringComparer.Ordinal)];

    /// <summary>The methods of resources with more than one optional parameter beside the token: one more would be another method.</summary>
    public static IEnumerable<string> MethodsThatCannotGrow(Compilation compilation) => Types(compilation)
        .Where(type => Find(type, "ApiResourceAttribute") is not null)
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
        .Where(method => method.Parameters.Count(parameter => parameter.IsOptional && parameter.Type.Name != "CancellationToken") > 1)
        .Select(method => method.ToDisplayString(MemberFormat));

    /// <summary>The same in the terms of <see cref="SurfaceText"/>.</summary>
    public static IReadOnlyList<string> Write(Compilation compilation) => [.. Types(compilation).SelectMany(Write).Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Members(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Members));

    private static IEnumerable<string> Members(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public).SelectMany(member =>
            member is INamedTypeSymbol nested ? Members(nested) : [$"{member.ToDisplayString(MemberFormat)} {Marks(member)}"]);

    private static string Marks(ISymbol symbol) => string.Join(
        ' ', symbol.GetAttributes().Where(mark => mark.AttributeClass!.Name is "ObsoleteAttribute" or "ApiErrorAttribute" or "ModelPropertyAttribute").Select(Mark).Order(StringComparer.Ordinal));

    private static string Mark(AttributeData mark) =>
        mark.AttributeClass!.Name == "ModelPropertyAttribute"
            // How a date is written is no matter of the surface.
            ? string.Concat(mark.NamedArguments.Where(argument => argument.Key != "Format").Select(argument => argument.Key))
            : $"{mark.AttributeClass.Name}({string.Join(", ", mark.ConstructorArguments.Select(argument => argument.Value))})";

    private static IEnumerable<string> Write(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return Values(type, type.EnumUnderlyingType!.SpecialType == SpecialType.System_Int64 ? "Int64Enum" : "Int32Enum", type.GetMembers().OfType<IFieldSymbol>());
        }

        return Find(type, "OpenEnumAttribute") is not null ? Values(type, "OpenEnum", type.GetTypeMembers("Values").Single().GetMembers().OfType<IFieldSymbol>())
            : Find(type, "JsonModelAttribute") is not null ? Model(type)
            : Find(type, "JsonUnionAttribute") is not null ? Union(type)
            : Find(type, "ApiOptionsAttribute") is not null ? Parameters(type)
            : Find(type, "ApiResourceAttribute") is not null ? type.GetMembers().OfType<IMethodSymbol>().Where(IsOperation).Select(Method)
            : type is { IsStatic: true, Name: "MyClientServers" } ? type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared).SelectMany(Server)
            : type.IsStatic ? type.GetMembers().OfType<IMethodSymbol>().Select(method => $"header {method.Name}: {Display(method.ReturnType)}{Obsolete(method)}")
            : type.Name.EndsWith("Options", StringComparison.Ordinal) ? Options(type)
            : [];
    }

    private static IEnumerable<string> Values(INamedTypeSymbol type, string kind, IEnumerable<IFieldSymbol> values) =>
        [$"{kind} {type.Name}{Obsolete(type)}", .. values.Select(value => $"{type.Name}.{value.Name}")];

    private static IEnumerable<string> Model(INamedTypeSymbol type) =>
    [
        $"Model {type.Name}{Obsolete(type)}",
        .. type.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public).Select(property =>
            $"{type.Name}.{property.Name}: {Display(property.Type)}{Flag(property, "Required", " required")}{Flag(property, "ThreeState", " three-state")}{Obsolete(property)}"),
    ];

    private static IEnumerable<string> Parameters(INamedTypeSymbol type) =>
    [
        $"Options {type.Name}",
        .. type.GetMembers().OfType<IPropertySymbol>().Select(property => $"{type.Name}.{property.Name}: {Display(property.Type)}{Obsolete(property)}"),
    ];

    private static IEnumerable<string> Union(INamedTypeSymbol type) =>
    [
        $"Union {type.Name}{(type.GetMembers("Kind").Length > 0 ? " with Kind" : "")}{Obsolete(type)}",
        .. type.GetMembers().OfType<IPropertySymbol>().Where(property => Find(property, "UnionVariantAttribute") is not null).Select(property => $"{type.Name}.{property.Name}: {Display(property.Type)}"),
    ];

    private static IEnumerable<string> Options(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Select(property => property.IsStatic ? $"option {property.Name}" : $"option {property.Name}: {Display(property.Type)}");

    private static IEnumerable<string> Server(ISymbol member) => member switch
    {
        IPropertySymbol => [$"server {member.Name}"],
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method =>
        [
            $"server {method.Name}({string.Join(", ", method.Parameters.Select(parameter => $"{Display(parameter.Type)} {parameter.Name}").Zip(method.Parameters, (text, parameter) => parameter.IsOptional ? $"[{text}]" : text))})",
        ],
        _ => [],
    };

    private static bool IsOperation(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary } && method.Name.EndsWith("Async", StringComparison.Ordinal);

    private static string Method(IMethodSymbol method)
    {
        var result = (INamedTypeSymbol)method.ReturnType;
        var errors = method.GetAttributes().Where(mark => mark.AttributeClass!.Name == "ApiErrorAttribute")
            .Select(mark => (Status: (string)mark.ConstructorArguments[0].Value!, Type: Display((ITypeSymbol)mark.ConstructorArguments[1].Value!)))
            .OrderBy(error => error.Status, StringComparer.Ordinal);
        return $"{method.ContainingType.Name[..^"Resource".Length]}.{method.Name}("
            + string.Join(", ", method.Parameters.SkipLast(1).Select(parameter => $"{Display(parameter.Type)} {parameter.Name}{(parameter.IsOptional ? " = null" : "")}"))
            + $"): {(result.TypeArguments.Length == 0 ? "void" : Display(result.TypeArguments[0]))}{(result.Name == "PagedEnumerable" ? " enumerated" : result.Name is "EventStream" or "IAsyncEnumerable" ? $" by {result.Name}" : "")}"
            + string.Concat(errors.Select(error => $" {error.Status} {error.Type}")) + Obsolete(method);
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(TypeFormat)
        .Replace("My.Api.", string.Empty, StringComparison.Ordinal)
        .Replace("TelnyxOAuth.Runtime.", "ClientRuntime.", StringComparison.Ordinal);

    private static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(mark => mark.AttributeClass!.Name == name);

    private static string Flag(ISymbol symbol, string name, string text) =>
        Find(symbol, "ModelPropertyAttribute")?.NamedArguments.Any(argument => argument.Key == name && argument.Value.Value is true) == true ? text : string.Empty;

    private static string Obsolete(ISymbol symbol) => Find(symbol, "ObsoleteAttribute") is null ? string.Empty : " obsolete";
}
