using System;
using TelnyxOAuth.Generators.Tests.Support;
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
