using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Repository.Tests.PublicApi;

/// <summary>
/// Lists the public surface of an assembly in the manner of C#: a line for each type, below it a line for each member.
/// Types are named without their namespaces, which the listing gives at its end; a <c>~</c> marks a line with a reference
/// type whose nullability nobody stated.
/// </summary>
internal sealed class ApiListing
{
    private static readonly string[] AttributesShown =
        ["EditorBrowsable", "Experimental", "Flags", "Obsolete", "RequiresDynamicCode", "RequiresUnreferencedCode"];

    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MemberFormat =
        TypeFormat.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    private readonly HashSet<INamedTypeSymbol> _typesNamed = new(SymbolEqualityComparer.Default);

    /// <summary>The lines of the listing.</summary>
    public static IReadOnlyList<string> From(IAssemblySymbol assembly) => new ApiListing().List(assembly);

    private List<string> List(IAssemblySymbol assembly)
    {
        var lines = new List<string>();
        foreach (var types in assembly.VisibleTypes().GroupBy(type => type.ContainingNamespace.ToDisplayString()).OrderBy(types => types.Key, StringComparer.Ordinal))
        {
            lines.Add($"namespace {types.Key}");
            foreach (var type in types)
            {
                lines.Add("");
                lines.Add(TypeLine(type));
                lines.AddRange(type.TypeKind == TypeKind.Delegate
                    ? []
                    : type.VisibleMembers()
                        .OrderBy(Order)
                        .ThenBy(member => member.Name, StringComparer.Ordinal)
                        .ThenBy(member => member.ToDisplayString(MemberFormat), StringComparer.Ordinal)
                        .Select(MemberLine)
                        .Select(line => "    " + line));
            }

            lines.Add("");
        }

        lines.AddRange(Origins(assembly));
        return lines;
    }

    private static int Order(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol => 2,
        IEventSymbol => 3,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => 4,
        _ => 5,
    };

    private string TypeLine(INamedTypeSymbol type)
    {
        var bases = type.Interfaces.OrderBy(contract => contract.ToDisplayString(), StringComparer.Ordinal).ToList();
        if (type.TypeKind == TypeKind.Class && type.BaseType is { SpecialType: not SpecialType.System_Object } parent)
        {
            bases.Insert(0, parent);
        }

        var name = Show(type, TypeFormat);
        var constraints = Show(type, MemberFormat)[name.Length..];
        var signature = type.DelegateInvokeMethod is { } invoke
            ? Show(invoke, MemberFormat)
            : name + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases.Select(contract => Show(contract, TypeFormat)))) + constraints;
        var line = string.Join(' ', Attributes(type).Append(SyntaxFacts.GetText(type.DeclaredAccessibility)).Concat(Modifiers(type)).Append(signature));
        return Marked(line, bases.SelectMany(contract => contract.TypeArguments));
    }

    private static IEnumerable<string> Modifiers(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Class && (type.IsStatic || type.IsAbstract || type.IsSealed))
        {
            yield return type.IsStatic ? "static" : type.IsAbstract ? "abstract" : "sealed";
        }

        if (type.TypeKind == TypeKind.Struct && type.IsReadOnly)
        {
            yield return "readonly";
        }

        if (type.IsRefLikeType)
        {
            yield return "ref";
        }

        if (type.IsRecord)
        {
            yield return "record";
        }

        yield return type.TypeKind switch
        {
            TypeKind.Delegate => "delegate",
            TypeKind.Enum => "enum",
            TypeKind.Interface => "interface",
            TypeKind.Struct => "struct",
            _ => "class",
        };
    }

    private string MemberLine(ISymbol member)
    {
        var types = member switch
        {
            IFieldSymbol field => [field.Type],
            IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Prepend(property.Type),
            IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Prepend(method.ReturnType),
            IEventSymbol raised => [raised.Type],
            _ => [],
        };
        return Marked(string.Join(' ', Attributes(member).Append(Show(member, MemberFormat))), types);
    }

    private static string Marked(string line, IEnumerable<ITypeSymbol> types) => types.Any(IsOblivious) ? "~" + line : line;

    private static bool IsOblivious(ITypeSymbol type) =>
        (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.None && type.TypeKind != TypeKind.Error)
        || (type is IArrayTypeSymbol array && IsOblivious(array.ElementType))
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsOblivious));

    private static IEnumerable<string> Attributes(ISymbol symbol) => symbol.GetAttributes()
        .Select(attribute => (Name: attribute.AttributeClass!.Name[..^"Attribute".Length], Data: attribute))
        .Where(attribute => AttributesShown.Contains(attribute.Name))
        .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
        .Select(attribute => $"[{attribute.Name}{Arguments(attribute.Data)}]");

    private static string Arguments(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments.Select(Show)
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.Key} = {Show(argument.Value)}"))
            .ToList();
        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private static string Show(TypedConstant value) =>
        value.Kind == TypedConstantKind.Enum ? value.ToCSharpString().Split('.')[^1] : value.ToCSharpString();

    private string Show(ISymbol symbol, SymbolDisplayFormat format)
    {
        var parts = symbol.ToDisplayParts(format);
        foreach (var part in parts)
        {
            if (part.Symbol is INamedTypeSymbol type)
            {
                _typesNamed.Add(type.OriginalDefinition);
            }
        }

        return parts.ToDisplayString();
    }

    // Where a type comes from is part of the surface, and said once for each.
    private IEnumerable<string> Origins(IAssemblySymbol assembly)
    {
        var foreign = _typesNamed.Where(type => type.SpecialType is SpecialType.None or >= SpecialType.System_Collections_IEnumerable).ToList();
        var ambiguous = foreign.GroupBy(type => (type.Name, type.Arity, Outer: type.ContainingType?.ToDisplayString())).Where(types => types.Count() > 1).ToList();
        if (ambiguous.Count > 0)
        {
            throw new InvalidOperationException($"Two types in the surface are called {ambiguous[0].Key.Name}; the listing can't tell them apart.");
        }

        return foreign
            .Where(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly) && type.ContainingType is null)
            .GroupBy(type => type.ContainingNamespace.ToDisplayString())
            .OrderBy(types => types.Key, StringComparer.Ordinal)
            .Select(types => $"from {types.Key}: {string.Join(", ", types.Select(type => type.Name).Distinct().Order(StringComparer.Ordinal))}");
    }
}
