using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TelnyxOAuth.Repository.Tests;

/// <summary>Walks over what users of an assembly can see.</summary>
internal static class Symbols
{
    /// <summary>The visible types, nested ones included, by name.</summary>
    public static IEnumerable<INamedTypeSymbol> VisibleTypes(this IAssemblySymbol assembly) =>
        AllTypes(assembly.GlobalNamespace).Where(IsVisible).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>All types, hidden ones included.</summary>
    public static IEnumerable<INamedTypeSymbol> AllTypes(this IAssemblySymbol assembly) => AllTypes(assembly.GlobalNamespace);

    /// <summary>The visible members of a type that somebody wrote: no accessors, no nested types.</summary>
    public static IEnumerable<ISymbol> VisibleMembers(this INamedTypeSymbol type) => type.GetMembers().Where(member =>
        member is not INamedTypeSymbol
        && IsVisible(member)
        && !member.IsImplicitlyDeclared
        && !member.Name.Contains('<', StringComparison.Ordinal)
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && !(type.TypeKind == TypeKind.Delegate && member.Name != "Invoke")
        && !(type.TypeKind == TypeKind.Enum && member is not IFieldSymbol { HasConstantValue: true }));

    /// <summary>The types and members that users can see.</summary>
    public static IEnumerable<ISymbol> VisibleSymbols(this IAssemblySymbol assembly) =>
        assembly.VisibleTypes().SelectMany(type => type.VisibleMembers().Prepend(type));

    /// <summary>The parameters of a method, an indexer or a delegate.</summary>
    public static IReadOnlyList<IParameterSymbol> Parameters(this ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    /// <summary>The type parameters of a method or type.</summary>
    public static IReadOnlyList<ITypeParameterSymbol> TypeParameters(this ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.TypeParameters,
        INamedTypeSymbol type => type.TypeParameters,
        _ => [],
    };

    /// <summary>Whether a member's name and shape were given by a base type or an interface.</summary>
    public static bool IsInherited(this ISymbol member) =>
        member.IsOverride || (member.ContainingType is { TypeKind: not TypeKind.Interface } type && type.AllInterfaces
            .SelectMany(contract => contract.GetMembers())
            .Any(promised => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(promised), member)));

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? AllTypes(type).Prepend(type) : AllTypes(member));

    private static bool IsVisible(ISymbol? symbol) => symbol is null or INamespaceSymbol
        || (symbol.DeclaredAccessibility switch
        {
            Accessibility.Public => true,
            Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false, TypeKind: TypeKind.Class },
            _ => false,
        }
        && IsVisible(symbol.ContainingType));
}
