using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>A part of a class of options that the project has of its own; what it declares is not written again.</summary>
/// <param name="Namespace">The class's namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Properties">The properties that it declares.</param>
internal sealed record OwnOptions(string Namespace, string Name, EquatableArray<string> Properties)
{
    /// <summary>Whether a node may be such a part. Asked for every node of a file that was edited, so it looks at little.</summary>
    internal static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) =>
        node is ClassDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } type
        && type.Identifier.ValueText.EndsWith(Contract.Types.OptionsSuffix, StringComparison.Ordinal)
        && type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !DocumentTree.IsRawClient(type.SyntaxTree);

    internal static OwnOptions Read(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (ClassDeclarationSyntax)context.Node;
        return new OwnOptions(
            DocumentReader.NamespaceOf(type),
            type.Identifier.Text,
            type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.Text).ToEquatableArray());
    }
}
