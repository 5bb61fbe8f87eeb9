using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>A run of the generator in a project, and the runs that follow edits of it.</summary>
internal sealed class GeneratorRun
{
    private readonly CSharpCompilation _input;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(CSharpCompilation input, GeneratorDriver driver)
    {
        _input = input;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var diagnostics);
        Output = output;
        Diagnostics = diagnostics;
        Result = _driver.GetRunResult().Results.Single();
    }

    /// <summary>The project with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator itself reports.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>What was generated, by file name.</summary>
    public IReadOnlyDictionary<string, string> Sources => Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Errors and warnings of the whole project; only generated code has to be documented.</summary>
    public IEnumerable<Diagnostic> Problems
    {
        get
        {
            var generated = Result.GeneratedSources.Select(source => source.SyntaxTree.FilePath).ToHashSet();
            return Output.WithNullWarnings().GetDiagnostics().Where(problem =>
                problem.Severity >= DiagnosticSeverity.Warning
                && (problem.Id != "CS1591" || generated.Contains(problem.Location.SourceTree!.FilePath)));
        }
    }

    public static GeneratorRun From(params SourceFile[] files) => From(Compilations.ParseOptions, files);

    public static GeneratorRun From(CSharpParseOptions options, params SourceFile[] files) => new(
        Compilations.Create(files, options),
        CSharpGeneratorDriver.Create(
            [new ClientGenerator().AsSourceGenerator()],
            parseOptions: options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>A run of the generator over one raw client.</summary>
    public static GeneratorRun FromRaw(string text) => From(SourceFile.Raw(text));

    /// <summary>Adds a file, or replaces the one at its path, and runs again.</summary>
    public GeneratorRun With(SourceFile file)
    {
        var tree = Compilations.Parse(file);
        var old = _input.SyntaxTrees.SingleOrDefault(other => other.FilePath == file.Path);
        return new GeneratorRun(old is null ? _input.AddSyntaxTrees(tree) : _input.ReplaceSyntaxTree(old, tree), _driver);
    }

    /// <summary>Why each value that a step gave is there: new, modified, unchanged, cached.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? Reasons(runs) : [];

    /// <summary>The same for the files that were written from a step's values.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOfFilesFrom(string step) => Reasons(
        Result.TrackedOutputSteps.SelectMany(steps => steps.Value).Where(run => run.Inputs.Any(input => input.Source.Name == step || input.Source.Name == StepNames.FilesOf(step))));

    /// <summary>Asserts that the generator neither threw nor complained.</summary>
    public void AssertQuiet()
    {
        Assert.Null(Result.Exception);
        Assert.Empty(Diagnostics);
    }

    /// <summary>Asserts that the generator did not throw, and that what it says is its own.</summary>
    public void AssertDidNotThrow()
    {
        Assert.Null(Result.Exception);
        Assert.All(Diagnostics, problem => Assert.StartsWith("TOA2", problem.Id, System.StringComparison.Ordinal));
    }

    private static List<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> runs) =>
        runs.SelectMany(run => run.Outputs).Select(output => output.Reason).ToList();
}
