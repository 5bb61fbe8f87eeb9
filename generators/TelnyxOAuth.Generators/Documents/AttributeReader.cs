using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>Reads the facts that the templates write as attributes.</summary>
internal static class AttributeReader
{
    internal static IEnumerable<AttributeSyntax> Find(SyntaxList<AttributeListSyntax> lists, string name) =>
        lists.SelectMany(list => list.Attributes).Where(attribute => GetSimpleName(attribute.Name) == name);

    internal static AttributeSyntax? FindFirst(SyntaxList<AttributeListSyntax> lists, string name) => Find(lists, name).FirstOrDefault();

    /// <summary>The text at a position, or <c>null</c> where there is none or something else than a text.</summary>
    internal static string? Text(AttributeSyntax attribute, int position)
    {
        var arguments = attribute.ArgumentList?.Arguments;
        return arguments is { } all && position < all.Count && all[position].NameEquals is null
            ? (all[position].Expression as LiteralExpressionSyntax)?.Token.Value as string
            : null;
    }

    /// <summary>The texts from a position on.</summary>
    internal static IEnumerable<string> Texts(AttributeSyntax attribute, int position) =>
        Enumerable.Range(position, attribute.ArgumentList?.Arguments.Count ?? 0).Select(each => Text(attribute, each)).OfType<string>();

    internal static bool Flag(AttributeSyntax? attribute, string name) =>
        attribute?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?
            .Expression.IsKind(SyntaxKind.TrueLiteralExpression) == true;

    /// <summary>The text of a named argument, or <c>null</c> where there is none or something else than a text.</summary>
    internal static string? NamedText(AttributeSyntax? attribute, string name) =>
        (attribute?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?
            .Expression as LiteralExpressionSyntax)?.Token.Value as string;

    internal static TypeSyntax? Type(AttributeSyntax attribute, int position)
    {
        var arguments = attribute.ArgumentList?.Arguments;
        return arguments is { } all && position < all.Count ? (all[position].Expression as TypeOfExpressionSyntax)?.Type : null;
    }

    internal static string GetSimpleName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
