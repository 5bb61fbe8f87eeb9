using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using TelnyxOAuth.Generators.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>What is generated for a whole raw client.</summary>
public sealed class LibraryTests
{
    private static readonly GeneratorRun Run = GeneratorRun.From(SourceFile.Library);

    [Fact]
    public void The_client_compiles_without_a_warning()
    {
        Run.AssertQuiet();
        Assert.Empty(Run.Problems);
    }

    /// <summary>If the line that spares a build this were written another way, no test would say a word of null any more.</summary>
    [Fact]
    public void A_mistake_with_null_is_told_by_these_tests_and_costs_a_build_nothing()
    {
        const string Class = "partial class Book\n    {\n";
        var tree = Run.Result.GeneratedSources.Single(source => source.HintName.EndsWith("ModelCodecs.g.cs", StringComparison.Ordinal)).SyntaxTree;
        var text = tree.GetText().ToString().Replace(Class, Class + "        private static string Mistake() => null;\n", StringComparison.Ordinal);
        var mistaken = Run.Output.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, Encoding.UTF8)));

        Assert.DoesNotContain(mistaken.GetDiagnostics(), problem => problem.Id == "CS8603");
        Assert.Contains(mistaken.WithNullWarnings().GetDiagnostics(), problem => problem.Id == "CS8603");
    }

    [Fact]
    public void Without_the_generator_it_would_not_compile()
    {
        Assert.Contains(
            Compilations.Create([SourceFile.Library]).GetDiagnostics(),
            problem => problem.Id == "CS0103" && problem.GetMessage(null).Contains("Codecs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_is_the_approved_one()
    {
        Snapshot.AssertApproved(Folders.Snapshots, Run.Sources);
    }
}
