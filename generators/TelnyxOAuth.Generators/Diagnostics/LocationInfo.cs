using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TelnyxOAuth.Generators.Diagnostics;

/// <summary>A place in a raw client, as a value: a Roslyn location would keep the whole compilation alive.</summary>
internal sealed record LocationInfo(string FilePath, TextSpan Span, LinePositionSpan LineSpan)
{
    internal static LocationInfo From(SyntaxNode node) => From(node.SyntaxTree, node.Span);

    internal static LocationInfo From(SyntaxToken token) => From(token.SyntaxTree!, token.Span);

    internal Location ToLocation() => Location.Create(FilePath, Span, LineSpan);

    private static LocationInfo From(SyntaxTree tree, TextSpan span) => new(tree.FilePath, span, tree.GetLineSpan(span).Span);
}
