using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Files;

public partial class TrackedFileTests
{
    private const int MaximumLength = 300_000;

    // Put together here, so that this file does not hold what it looks for.
    private static readonly string[] RegistryHosts =
    [
        "nuget" + ".org", "nuget.pkg" + ".github.com", "npm.pkg" + ".github.com", "npmjs" + ".org", "npmjs" + ".com",
        "yarnpkg" + ".com", "pkgs.dev" + ".azure.com", "myget" + ".org", "jfrog" + ".io", "cloudsmith" + ".io",
    ];

    /// <summary>What .NET projects call alike.</summary>
    private static readonly string[] SharedFileNames = ["AssemblyInfo.cs", "Program.cs"];

    private static readonly string[] OutputFolders = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".vs"];

    private static readonly string[] OutputExtensions = [".dll", ".exe", ".pdb", ".nupkg", ".snupkg", ".binlog", ".trx", ".log", ".user"];

    [GitFact]
    public void Only_one_file_names_versions_of_packages()
    {
        var elsewhere = TrackedFiles.Paths
            .Where(path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets" or ".proj" && path != "Directory.Packages.props")
            .SelectMany(path => XDocument.Load(Repository.PathOf(path)).Descendants().Select(element => (path, element)))
            .Where(found => found.element.Name.LocalName is "PackageReference" or "PackageVersion" or "GlobalPackageReference" or "PackageDownload")
            .Where(found => found.element.Attributes().Select(attribute => (Name: attribute.Name.LocalName, attribute.Value))
                .Concat(found.element.Elements().Select(child => (Name: child.Name.LocalName, child.Value)))
                .Any(part => part.Name is "Version" or "VersionOverride" && part.Value.Any(char.IsDigit)))
            .Select(found => $"{found.path}: {found.element}");

        Assert.Contains("Directory.Packages.props", TrackedFiles.Paths);
        Findings.None(elsewhere);
    }

    [GitFact]
    public void No_file_names_the_host_of_a_package_registry() =>
        Findings.None(TrackedFiles.Texts.SelectMany(file => RegistryHosts
            .Where(host => file.Text.Contains(host, StringComparison.OrdinalIgnoreCase))
            .Select(host => $"{file.Path}: {host}")));

    [GitFact]
    public void No_file_names_a_path_of_somebodys_machine() =>
        Findings.None(TrackedFiles.Texts.SelectMany(file => MachinePath().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [GitFact]
    public void No_file_is_large() =>
        Findings.None(TrackedFiles.Paths
            .Select(path => (path, new FileInfo(Repository.PathOf(path)).Length))
            .Where(file => file.Length > MaximumLength));

    [GitFact]
    public void No_file_of_code_is_called_like_one_of_another_project() =>
        Findings.None(TrackedFiles.Paths
            .Where(path => Path.GetExtension(path) == ".cs" && !SharedFileNames.Contains(Path.GetFileName(path)))
            .GroupBy(path => Path.GetFileName(path))
            .Where(group => group.Select(path => string.Join('/', path.Split('/').Take(2))).Distinct().Count() > 1)
            .Select(group => string.Join(", ", group)));

    [GitFact]
    public void No_build_output_is_kept() =>
        Findings.None(TrackedFiles.Paths.Where(path =>
            path.Split('/')[..^1].Intersect(OutputFolders, StringComparer.OrdinalIgnoreCase).Any()
            || OutputExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)));

    [Theory]
    [InlineData("see /" + "home/ann/src")]
    [InlineData("\"/" + "root/.nuget\"")]
    [InlineData("/" + "Users/ann")]
    [InlineData("/" + "work/main/src")]
    [InlineData("/" + "tmp/feed")]
    [InlineData("C:" + "\\Users\\ann")]
    public void A_path_of_a_machine_is_recognized(string text) => Assert.Matches(MachinePath(), text);

    [Theory]
    [InlineData("https://app.example/home/page")]
    [InlineData("src/work/file.cs")]
    [InlineData("/oauth/token")]
    public void Other_paths_are_not_taken_for_one(string text) => Assert.DoesNotMatch(MachinePath(), text);

    [GeneratedRegex(@"(?<![\w.\-/])/(home|root|Users|work|tmp|var/folders|mnt)/[\w.]|\b[A-Z]:\\+(Users|Windows|src|work|repos|temp)\b")]
    private static partial Regex MachinePath();
}
