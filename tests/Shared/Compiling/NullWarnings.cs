using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TelnyxOAuth.Testing;

/// <summary>What the compiler would say of null in generated code, which a user's build doesn't ask it.</summary>
internal static class NullWarnings
{
    private const string Off = "#nullable disable warnings";

    /// <summary>Has the compiler follow null through the code of a client too.</summary>
    /// <returns>The same compilation, with the warnings.</returns>
    public static Compilation WithNullWarnings(this Compilation compilation) =>
        compilation.SyntaxTrees.Select(tree => (Tree: tree, Text: tree.GetText().ToString())).Where(file => file.Text.Contains(Off, StringComparison.Ordinal))
            .Aggregate(compilation, (all, file) => all.ReplaceSyntaxTree(file.Tree, file.Tree.WithChangedText(SourceText.From(file.Text.Replace(Off, string.Empty, StringComparison.Ordinal), System.Text.Encoding.UTF8))));
}
