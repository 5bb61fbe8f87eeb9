using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.OpenApi.Tests.Surface;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>Writes a program that uses all that a client has: every property is read and set, every value named, every method called in each way.</summary>
internal static class WholeSurfaceProgram
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The program's text.</summary>
    public static string Write(Compilation client)
    {
        var text = new StringBuilder("#pragma warning disable\nclass WholeSurface\n{\n");
        foreach (var (type, index) in CompiledSurface.Types(client).Select((type, index) => (type, index)))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    async System.Threading.Tasks.Task Use{index}({(type.IsStatic ? string.Empty : Name(type) + " value")})\n    {{\n");
            foreach (var statement in type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public).SelectMany(member => Use(type, member)))
            {
                text.Append("        { ").Append(statement).Append(" }\n");
            }

            text.Append("    }\n");
        }

        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Use(INamedTypeSymbol type, ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: true } property => [$"{Name(property.Type)} read = {Name(type)}.{property.Name};"],
        IPropertySymbol { SetMethod: { DeclaredAccessibility: Accessibility.Public } } property =>
            [$"{Name(property.Type)} read = value.{property.Name}; value.{property.Name} = read;"],
        IPropertySymbol property => [$"{Name(property.Type)} read = value.{property.Name};"],
        IFieldSymbol field => [$"{Name(field.Type)} read = {Name(type)}.{field.Name};"],
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false } method => Call(type, method),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => [$"{Name(type)} made = new {Name(type)}({Positions(constructor)});"],
        IMethodSymbol { MethodKind: MethodKind.Conversion, Parameters: [var from] } => [$"{Name(type)} converted = default({Name(from.Type)})!;"],
        INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public } nested =>
            nested.GetMembers().OfType<IFieldSymbol>().Select(field => $"{Name(field.Type)} read = {Name(nested)}.{field.Name};"),
        _ => [],
    };

    private static IEnumerable<string> Call(INamedTypeSymbol type, IMethodSymbol method)
    {
        var target = method.IsStatic ? Name(type) : "value";
        var result = method.ReturnsVoid ? string.Empty : $"{Name(method.ReturnType)} result = ";
        yield return $"{result}{target}.{method.Name}({Positions(method)});";
        yield return $"{result}{target}.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => $"{Escaped(parameter)}: {Value(parameter)}"))});";
        yield return $"{result}{target}.{method.Name}({string.Join(", ", method.Parameters.Where(parameter => !parameter.IsOptional).Select(Value))});";
    }

    private static string Positions(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(Value));

    private static string Value(IParameterSymbol parameter) => $"default({Name(parameter.Type)})!";

    private static string Escaped(IParameterSymbol parameter) => "@" + parameter.Name;

    private static string Name(ITypeSymbol type) => type.ToDisplayString(Format);
}
