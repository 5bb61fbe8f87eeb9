using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TelnyxOAuth.Repository.Tests.PublicApi;

/// <summary>Finds types in a surface that no reference of the reader has, so that a listing of them would be guesswork.</summary>
internal static class UnknownTypes
{
    public static IReadOnlyList<string> In(IAssemblySymbol assembly) => assembly.VisibleSymbols()
        .SelectMany(Mentioned)
        .SelectMany(Parts)
        .Where(type => type.TypeKind == TypeKind.Error)
        .Select(type => type.ToDisplayString())
        .Distinct()
        .ToList();

    private static IEnumerable<ITypeSymbol?> Mentioned(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.Interfaces.Cast<ITypeSymbol?>().Append(type.BaseType),
        IFieldSymbol field => [field.Type],
        IEventSymbol raised => [raised.Type],
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Parts(ITypeSymbol? type) => type switch
    {
        null => [],
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Prepend(named),
        _ => [type],
    };
}
