using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Packages;

/// <summary>The page of each package, which NuGet shows where there is no repository beside it.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PackageReadmeTests(PackageFeed feed)
{
    /// <summary>The programs whose regions the pages show; all of them are compiled and run.</summary>
    private static readonly string[] Programs = ["tests/TelnyxOAuth.Consumer.Tests/Consumers", "tests/TelnyxOAuth.Build.Tests/Package/Consumer"];

    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_page_links_to_the_web_only(string id)
    {
        var page = Page(id);

        Assert.DoesNotMatch(@"\]\((?!https://)", page);
        Assert.DoesNotMatch(@"(?m)^\s*\[[^\]]+\]:", page);
        Assert.DoesNotMatch(@"<(a|img)\b", page);
    }

    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_file_that_a_page_names_in_the_repository_is_there(string id) => Assert.All(
        FilePattern().Matches(Page(id)).Select(match => match.Value),
        path => Assert.True(File.Exists(Checkout.PathOf(path)), path));

    [Theory]
    [MemberData(nameof(PackageIds.Each), MemberType = typeof(PackageIds))]
    public void A_page_says_how_the_package_is_installed_in_the_version_that_is_packed(string id)
    {
        var page = Page(id);
        var versions = ReferencePattern().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains(id switch { PackageIds.Tool => $"dotnet tool install {id}", PackageIds.Build => $"<PackageReference Include=\"{id}\" Version=\"", _ => $"dotnet add package {id}" }, page, StringComparison.Ordinal);
        Assert.All(versions, version => Assert.Equal(Checkout.Version, version));
    }

    [Fact]
    public void Code_on_a_page_is_a_region_of_a_program_that_is_run_and_each_region_is_on_a_page()
    {
        var blocks = PackageIds.All.SelectMany(id => BlockPattern().Matches(Page(id)).Select(block => block.Groups[1].Value)).ToList();
        var regions = Programs.SelectMany(folder => Directory.GetFiles(Checkout.PathOf(folder), "*.cs", SearchOption.AllDirectories)).SelectMany(Regions).ToList();

        Assert.InRange(blocks.Count, 14, 100);
        Assert.Equal(regions.Order(StringComparer.Ordinal), blocks.Order(StringComparer.Ordinal));
    }

    private string Page(string id)
    {
        using var package = feed.Open(id);
        return package.Read("README.md");
    }

    private static IEnumerable<string> Regions(string file)
    {
        foreach (Match match in RegionPattern().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
        {
            var indent = match.Groups[1].Length;
            yield return string.Concat(match.Groups[2].Value.Split('\n')[..^1].Select(line => (line.Length > indent ? line[indent..] : line.Trim()) + "\n"));
        }
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^( *)// readme: [^\n]+\n(.*?)^ *// end$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RegionPattern();

    [GeneratedRegex("""Include="TelnyxOAuth\.\w+" Version="([^"]*)"|--version (\S+)""")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"(?<=`)(docs|src)/[\w./-]+\.md(?=`)")]
    private static partial Regex FilePattern();
}
