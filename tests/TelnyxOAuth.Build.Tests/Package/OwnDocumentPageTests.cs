using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>The page on documents of one's own: its document, item and program make a project, which is built and run.</summary>
[Collection(BuildPackageCollection.Name)]
public sealed partial class OwnDocumentPageTests(BuildPackageFeed feed)
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Tools.RepositoryRoot, "docs", "own-documents.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task The_typo_is_told_the_program_prints_what_the_page_says_and_the_warning_can_be_turned_off()
    {
        var (output, warning) = (Blocks("")[0], Blocks("")[1].TrimEnd('\n'));
        var items = Blocks("xml");

        // As `dotnet new console` has it; the item is the page's, which the project would take inside an ItemGroup of its own.
        using var project = new BuildConsumerProject(feed, ItemPattern().Match(items[0]).Value, "<ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>false</TreatWarningsAsErrors><GenerateDocumentationFile>false</GenerateDocumentationFile>");
        project.Write("library.yaml", Blocks("yaml").Single());
        project.Write("Program.cs", Blocks("csharp").Single());

        (await project.DotNetAsync("build")).Succeeded(compilations: 1).Told(warning).Told("1 Warning(s)");
        Assert.Equal(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), await project.RunAsync());

        project.Write("App.csproj", (await File.ReadAllTextAsync(project.PathOf("App.csproj"))).Replace(ItemPattern().Match(items[0]).Value, ItemPattern().Match(items[1]).Value, StringComparison.Ordinal));
        (await project.DotNetAsync("build", "--no-restore")).Succeeded(compilations: 1).Told("0 Warning(s)");
    }

    /// <summary>The front page shows the same item and the same warning.</summary>
    [Fact]
    public void The_front_page_shows_what_this_page_does()
    {
        var front = File.ReadAllText(Path.Combine(Tools.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");

        Assert.Contains(ItemPattern().Match(Blocks("xml")[0]).Value, front, StringComparison.Ordinal);
        Assert.Contains(Blocks("")[1], front, StringComparison.Ordinal);
    }

    private static string[] Blocks(string language) => [.. BlockPattern().Matches(Page).Where(block => block.Groups[1].Value == language).Select(block => block.Groups[2].Value)];

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex("<OpenApiClient [^>]*/>")]
    private static partial Regex ItemPattern();
}
