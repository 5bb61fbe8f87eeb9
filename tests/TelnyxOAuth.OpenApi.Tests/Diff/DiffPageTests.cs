using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Commands;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>The page on breaking changes in CI: its documents are compared, and its job's command is run, as they stand there.</summary>
public sealed partial class DiffPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(DocumentFiles.PathOf("docs/diff-in-ci.md")).ReplaceLineEndings("\n");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_command_prints_what_the_page_says_and_fails_the_job()
    {
        var (old, @new) = WriteDocuments();

        Assert.Equal(PageCode.Of(Page, "").Single(), DiffText.Write(SurfaceComparer.Compare(Compile(old), Compile(@new))));
        Assert.Equal(1, await Tool.RunAsync(["diff", old, @new]));
        Assert.Equal(0, await Tool.RunAsync(["diff", old, @new, "--fail-on", "none", "--format", "json"]));
        Assert.Equal(0, await Tool.RunAsync(["diff", old, old]));
        Assert.Equal(2, await Tool.RunAsync(["diff", old, old, "--fail-on", "anything"]));
    }

    [Fact]
    public async Task The_job_calls_the_command_with_arguments_that_it_takes()
    {
        var (old, @new) = WriteDocuments();
        var arguments = PageCode.Of(Page, "yaml").Last().Split('\n').Single(line => line.Contains("dotnet run", StringComparison.Ordinal)).Split(" -- ")[1].Split(' ');

        Assert.Equal(1, await Tool.RunAsync([.. arguments.Select(argument => argument switch
        {
            "base/api.yaml" => old,
            "api.yaml" => @new,
            _ => argument,
        })]));
    }

    /// <summary>The table of exit codes is of the levels that the option takes.</summary>
    [Fact]
    public async Task Every_level_of_the_page_is_one_of_the_command()
    {
        var (old, _) = WriteDocuments();
        var levels = LevelPattern().Matches(Page).Select(level => level.Groups[1].Value).ToArray();

        Assert.Equal(["breaking", "deprecated", "wire", "changed", "added", "none"], levels);
        foreach (var level in levels)
        {
            Assert.Equal(0, await Tool.RunAsync(["diff", old, old, "--fail-on", level]));
        }
    }

    private static PlainDocument Compile(string file) => DocumentFrontEnd.Compile(new FrontEndInput(file)).Require();

    private (string Old, string New) WriteDocuments()
    {
        var document = PageCode.Of(Page, "yaml")[0];
        var changed = document.Replace("pages: {type: integer}", "pages: {type: string}", StringComparison.Ordinal);
        Assert.NotEqual(document, changed);
        Assert.Contains("`pages: {type: string}`", Page, StringComparison.Ordinal);
        return (_folder.Write("old.yaml", document), _folder.Write("new.yaml", changed));
    }

    [GeneratedRegex(@"^\| `(\w+)`(?: \(the default\))? \|", RegexOptions.Multiline)]
    private static partial Regex LevelPattern();
}
