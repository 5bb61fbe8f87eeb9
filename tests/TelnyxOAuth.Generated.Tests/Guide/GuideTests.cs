using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Guide;

/// <summary>The guide for those who know Telnyx's other SDKs says what the document, the compiled SDK and the tests say.</summary>
public partial class GuideTests
{
    private const string UpdateVariable = "UPDATE_GUIDE";

    [Fact]
    public async Task The_page_is_what_the_document_the_SDK_and_the_tests_make_of_it()
    {
        var page = GuideFiles.ReadText(GuideFiles.Page);
        var made = await GuideParts.UpdateAsync(page);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(GuideFiles.Page, made);
            page = made;
        }

        Assert.True(page == made, $"docs/guides/telnyx.md is not up to date. If the change is meant, run this test with {UpdateVariable}=1 in the environment.");
    }

    [Fact]
    public async Task The_page_has_every_operation_and_every_region_of_code_once_in_the_order_of_the_document()
    {
        var page = GuideFiles.ReadText(GuideFiles.Page);
        var names = GuideParts.NamesIn(page).ToList();

        Assert.Equal((await GuideParts.MakeAsync()).Keys.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        Assert.Equal(GuideFiles.Operations.Select(operation => operation.Id), names.Where(name => name.Contains('_', StringComparison.Ordinal)));
        Assert.Equal(GuideFiles.Code.Values.Order(StringComparer.Ordinal), BlockPattern().Matches(page).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_other_SDKs_has_the_operations_of_the_document() =>
        Assert.Equal(GuideFiles.Operations.Select(operation => operation.Id).Order(StringComparer.Ordinal), OtherSdkCall.Table.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_code_of_an_operation_calls_it() => Assert.All(
        GuideFiles.Operations, operation => Assert.Contains($".{operation.Resource}.{operation.CSharpMethod}(", GuideFiles.Code[operation.Id], StringComparison.Ordinal));

    [Fact]
    public void Code_is_as_short_as_Pythons_or_says_why_not() => Assert.All(OtherSdkCall.Table.Concat(OtherSdkCall.Topics), call =>
    {
        var isLonger = GuideRegions.CountLines(GuideFiles.Code[call.Key]) > call.Value.PythonLines;
        Assert.True(isLonger == call.Value.WhyLonger is not null, $"{call.Key}: a reason is there if, and only if, the C# is longer.");
    });

    [Fact]
    public void Lines_are_as_wide_as_a_page_shows_them() =>
        Assert.All(GuideFiles.Code.Values.SelectMany(code => code.Split('\n')), line => Assert.InRange(line.Length, 0, 140));

    [Fact]
    public void The_guides_are_the_pages_that_these_tests_hold() =>
        Assert.Equal([GuideFiles.Page], Directory.GetFiles(GuideFiles.Folder));

    [Fact]
    public void The_reference_shows_no_code_but_the_guides()
    {
        var blocks = Directory.GetFiles(GuideFiles.ReferenceFolder, "*.md", SearchOption.AllDirectories)
            .SelectMany(page => BlockPattern().Matches(GuideFiles.ReadText(page)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(block, GuideFiles.Code.Values));
    }

    [Fact]
    public void Links_within_the_page_lead_to_its_headings()
    {
        var page = GuideFiles.ReadText(GuideFiles.Page);
        var anchors = HeadingPattern().Matches(page).Select(match => Regex.Replace(match.Groups[1].Value.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-')).ToHashSet();
        var links = LinkPattern().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.True(links.Count >= GuideFiles.Operations.Count, "The links were not found.");
        Assert.All(links.Where(link => link.StartsWith('#')), link => Assert.Contains(link[1..], anchors));
        Assert.All(links.Where(link => !link.StartsWith('#')), link => Assert.True(File.Exists(Path.Combine(GuideFiles.Folder, link.Split('#')[0])), link));
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkPattern();
}
