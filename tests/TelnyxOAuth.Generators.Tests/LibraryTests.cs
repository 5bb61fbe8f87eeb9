using System;
using System.IO;
using System.Linq;
using System.Reflection;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>What is generated for a whole raw client.</summary>
public sealed class LibraryTests
{
    private static readonly GeneratorRun Run = GeneratorRun.Of(SourceFile.Library);

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

    /// <summary>
    /// Shows in review what a change of the generator does to the code it writes. To accept a change, run the tests
    /// once with <c>UPDATE_SNAPSHOTS=1</c> in the environment and look at the difference.
    /// </summary>
    [Fact]
    public void The_code_is_the_approved_one()
    {
        var folder = typeof(LibraryTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SnapshotFolder")
            .Value!
            .Replace('\\', Path.DirectorySeparatorChar);
        var sources = Run.Sources.ToDictionary(source => source.Key + ".txt", source => WithoutVersion(source.Value));

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Update(folder, sources);
        }

        var approved = Directory.GetFiles(folder, "*.txt").ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path).Replace("\r\n", "\n"));
        Assert.Equal(approved.Keys.Order(StringComparer.Ordinal), sources.Keys.Order(StringComparer.Ordinal));
        Assert.All(approved, snapshot => Assert.Equal(snapshot.Value, sources[snapshot.Key]));
    }

    private static void Update(string folder, System.Collections.Generic.Dictionary<string, string> sources)
    {
        foreach (var path in Directory.GetFiles(folder, "*.txt"))
        {
            File.Delete(path);
        }

        foreach (var (name, text) in sources)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    private static string WithoutVersion(string source) => System.Text.RegularExpressions.Regex.Replace(
        source, "GeneratedCode\\(\"TelnyxOAuth\\.Generators\", \"[0-9.]+\"\\)", "GeneratedCode(\"TelnyxOAuth.Generators\", \"version\")");
}
