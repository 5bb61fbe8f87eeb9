using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Arrows;

/// <summary>
/// Each part has a test project, which runs a library's builds for .NET, and a library that is built for netstandard2.0 too
/// has one more, which runs that build.
/// </summary>
public class TestProjectTests
{
    // What spans the parts is tested in a project of its own, in a browser and with others' servers and clients in two more, and measured in a fourth; others' documents are compiled in a fifth, and their names counted in a sixth; the packages and their users' projects are tested in a seventh.
    private static readonly string[] Spanning = ["TelnyxOAuth.Benchmarks", "TelnyxOAuth.Browser.Tests", "TelnyxOAuth.Consumer.Tests", "TelnyxOAuth.Corpus", "TelnyxOAuth.Interop.Tests", "TelnyxOAuth.Names", "TelnyxOAuth.Repository.Tests"];

    [Fact]
    public void There_is_a_test_project_for_each_part_and_each_netstandard_build()
    {
        var wanted = Parts().Select(part => part + ".Tests")
            .Concat(NetStandardLibraries().Select(library => library + ".NetStandard.Tests"))
            .Concat(Spanning);

        Assert.Equal(wanted.Order(StringComparer.Ordinal), TestProjects().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_solution_has_every_test_project()
    {
        var solution = File.ReadAllText(Repository.PathOf("TelnyxOAuth.Generated.sln"));

        Findings.None(TestProjects().Where(name => !solution.Contains($"\"tests\\{name}\\{name}.csproj\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_library_that_users_reference_is_built_for_the_frameworks_that_are_tested() =>
        Assert.Equal(
            Library.Frameworks.Where(library => library.Value.Contains("netstandard2.0")).Select(library => library.Key).Order(StringComparer.Ordinal),
            NetStandardLibraries().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Library.Runtime)]
    [InlineData(Library.Generated)]
    [InlineData(Library.DependencyInjection)]
    [InlineData(Library.Redis)]
    [InlineData(Library.Sandbox)]
    public async Task The_tests_of_a_library_run_on_every_NET_that_it_is_built_for(string library)
    {
        var result = await ChildProgram.RunDotNetAsync(
            Repository.PathOf($"tests/{library}.Tests"), ["msbuild", $"{library}.Tests.csproj", "-getProperty:TargetFrameworks", "-nologo"], ChildProgram.RunLimit);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Equal(Library.Frameworks[library].Where(framework => framework != "netstandard2.0"), result.Output.Trim().Split(';'));
    }

    private static IEnumerable<string> Parts() => new[] { "src", "generators" }
        .SelectMany(folder => Directory.GetDirectories(Repository.PathOf(folder), "TelnyxOAuth.*"))
        .Where(folder => Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) is not ("bin" or "obj")))
        .Select(folder => Path.GetFileName(folder));

    private static IEnumerable<string> NetStandardLibraries() => Directory.GetDirectories(Repository.PathOf("src"), "TelnyxOAuth.*")
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .Where(project => XDocument.Load(project).Descendants("TargetFrameworks").Any(frameworks =>
            frameworks.Value.Contains("$(LibraryTargetFrameworks)", StringComparison.Ordinal)
            || frameworks.Value.Contains("netstandard2.0", StringComparison.Ordinal)))
        .Select(project => Path.GetFileNameWithoutExtension(project));

    private static IEnumerable<string> TestProjects() => Directory.GetDirectories(Repository.PathOf("tests"))
        .SelectMany(folder => Directory.GetFiles(folder, "*.csproj"))
        .Select(project => Path.GetFileNameWithoutExtension(project));
}
