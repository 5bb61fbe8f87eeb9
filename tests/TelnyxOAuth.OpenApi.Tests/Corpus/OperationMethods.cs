using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Tells the methods of a compiled client that are operations of its document from those that call others.</summary>
internal static class OperationMethods
{
    /// <summary>Whether a method makes a request of its own.</summary>
    public static bool IsOperation(this IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax().DescendantNodes().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: "CreateRequest" }));
}
