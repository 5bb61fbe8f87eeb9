using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests;

/// <summary>What an edit may cost.</summary>
public sealed class IncrementalTests
{
    private static readonly string[] LayerSteps =
    [
        StepNames.Enums,
        StepNames.ModelCodecs,
        StepNames.OperationCodecs,
        StepNames.ErrorCodecs,
        StepNames.PagedLists,
    ];

    public static TheoryData<string> Layers => [.. LayerSteps];

    private static readonly SourceFile Unrelated = new("Program.cs", "class Program { }");

    /// <summary>A raw client with something to report.</summary>
    private static readonly SourceFile Incomplete = SourceFile.Raw(RawText.File(
        RawText.Model("Thing", RawText.Property("System.TimeSpan?", "It", "it")),
        RawText.Model("Twice"),
        RawText.Model("Twice")));

    [Theory]
    [MemberData(nameof(Layers))]
    public void Everything_is_new_in_the_first_run_and_a_layer_is_one_file(string layer)
    {
        var run = GeneratorRun.From(SourceFile.Library);

        Assert.NotEmpty(run.ReasonsOf(layer));
        Assert.All(run.ReasonsOf(layer), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.All(run.ReasonsOfFilesFrom(layer), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.Single(run.ReasonsOfFilesFrom(layer));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Adding_and_editing_another_file_runs_nothing_again(string layer)
    {
        var added = GeneratorRun.From(SourceFile.Library).With(Unrelated);
        var edited = added.With(Unrelated with { Text = "class Program { static void Main() { } }" });

        foreach (var run in new[] { added, edited })
        {
            AssertNothingRan(run.ReasonsOf(StepNames.Documents));
            AssertNothingRan(run.ReasonsOf(layer));
            AssertCached(run.ReasonsOfFilesFrom(layer));
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_comment_in_the_raw_client_writes_no_file_again(string layer)
    {
        var run = GeneratorRun.From(SourceFile.Library).With(SourceFile.Library with { Text = Asset.Library + "// A comment.\n" });

        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ReasonsOf(StepNames.Readings));
        AssertNothingRan(run.ReasonsOf(StepNames.Documents));
        AssertNothingRan(run.ReasonsOf(layer));
        AssertCached(run.ReasonsOfFilesFrom(layer));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Lines_above_that_move_everything_write_no_file_again(string layer)
    {
        var run = GeneratorRun.From(SourceFile.Library).With(SourceFile.Library with { Text = "// A line.\n// Another.\n" + Asset.Library });

        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(StepNames.Readings));
        Assert.Equal([IncrementalStepRunReason.Unchanged], run.ReasonsOf(StepNames.Documents));
        AssertNothingRan(run.ReasonsOf(layer));
        AssertCached(run.ReasonsOfFilesFrom(layer));
    }

    [Fact]
    public void Editing_another_file_reports_from_the_cache()
    {
        var first = GeneratorRun.From(Incomplete);
        var run = first.With(Unrelated).With(Unrelated with { Text = "class Program { static void Main() { } }" });

        foreach (var step in new[] { StepNames.Findings, StepNames.SecondTypes })
        {
            Assert.Equal([IncrementalStepRunReason.New], first.ReasonsOf(step));
            AssertNothingRan(run.ReasonsOf(step));
            Assert.Equal([IncrementalStepRunReason.Cached], run.ReasonsOfFilesFrom(step));
        }

        Assert.Equal(["TOA2001", "TOA2007"], run.Diagnostics.Select(found => found.Id).Order());
    }

    [Fact]
    public void What_is_reported_moves_with_the_lines_and_writes_no_file_again()
    {
        var run = GeneratorRun.From(Incomplete).With(Incomplete with { Text = "// A line.\n" + Incomplete.Text });

        Assert.Equal([IncrementalStepRunReason.Modified], run.ReasonsOf(StepNames.Findings));
        AssertCached(run.ReasonsOfFilesFrom(StepNames.ModelCodecs));
        Assert.All(run.Diagnostics, found => Assert.Equal(
            found.Id == "TOA2001" ? "System.TimeSpan?" : "Twice",
            ("// A line.\n" + Incomplete.Text).Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length)));
    }

    [Fact]
    public void Correcting_what_was_reported_ends_the_report()
    {
        var run = GeneratorRun.From(Incomplete).With(Incomplete with { Text = Incomplete.Text.Replace("System.TimeSpan?", "string?") });

        Assert.Equal("TOA2007", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void Editing_one_enum_writes_that_enum_only()
    {
        var run = Edit("const string Poetry", "const string Poems");

        AssertOneModified(run, StepNames.Enums);
        AssertNothingWrittenExceptBy(run, StepNames.Enums);
        Assert.Contains("Values.Poems", run.Sources["Library.Enums.g.cs"]);
    }

    [Fact]
    public void Editing_one_model_writes_that_model_only()
    {
        var run = Edit("ModelProperty(\"missing_id\"", "ModelProperty(\"missing\"");

        AssertOneModified(run, StepNames.ModelCodecs);
        AssertNothingWrittenExceptBy(run, StepNames.ModelCodecs);
        Assert.Contains("\"missing\"", run.Sources["Library.ModelCodecs.g.cs"]);
    }

    [Fact]
    public void Editing_one_failure_writes_the_error_map_only()
    {
        var run = Edit("ApiError(\"404\", typeof(MissingBookError))", "ApiError(\"404\", typeof(Book))");

        AssertOneModified(run, StepNames.ErrorCodecs);
        AssertNothingWrittenExceptBy(run, StepNames.ErrorCodecs);
    }

    [Fact]
    public void Editing_an_response_writes_the_codecs_of_its_resource_only()
    {
        var run = Edit("IReadOnlyDictionary<string, int>> ReplaceTagsAsync(", "IReadOnlyDictionary<string, long>> ReplaceTagsAsync(");

        AssertOneModified(run, StepNames.OperationCodecs);
        AssertNothingWrittenExceptBy(run, StepNames.OperationCodecs);
    }

    [Fact]
    public void Editing_the_page_number_of_a_list_writes_its_enumerator_only()
    {
        var run = Edit("\"page[number]\")] public int? PageNumber", "\"page[number]\")] public int? PageIndex");

        AssertOneModified(run, StepNames.PagedLists);
        AssertNothingWrittenExceptBy(run, StepNames.PagedLists);
    }

    [Fact]
    public void Editing_a_model_writes_the_unions_that_it_is_in_only()
    {
        var raw = RawText.File(
            RawText.Union("Pet", null, RawText.Variant("Cat", "Cat"), RawText.Variant("Dog", "Dog")),
            RawText.Union("Name", null, RawText.Variant("string", "Text"), RawText.Variant("int", "Number")),
            RawText.Model("Cat", RawText.Property("int?", "Lives", "lives")),
            RawText.Model("Dog", RawText.Property("string?", "Tag", "tag")));
        var first = GeneratorRun.From(SourceFile.Raw(raw), Unrelated);

        AssertNothingRan(first.With(Unrelated with { Text = "class Program { static void Main() { } }" }).ReasonsOf(StepNames.Unions));
        AssertNothingRan(first.With(SourceFile.Raw(raw + "// a comment")).ReasonsOf(StepNames.Unions));
        AssertOneModified(first.With(SourceFile.Raw(raw.Replace("\"tag\"", "\"label\""))), StepNames.Unions);
    }

    [Fact]
    public void A_second_raw_client_leaves_the_first_alone()
    {
        var second = SourceFile.Raw(RawText.File(RawText.Enum("Status", ("Open", "open")), RawText.Model("Thing")));

        var run = GeneratorRun.From(SourceFile.Library).With(second);

        Assert.Equal(1, run.ReasonsOfFilesFrom(StepNames.Enums).Count(reason => reason == IncrementalStepRunReason.New));
        Assert.Equal(1, run.ReasonsOfFilesFrom(StepNames.ModelCodecs).Count(reason => reason == IncrementalStepRunReason.New));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.ReasonsOfFilesFrom(StepNames.Enums));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.ReasonsOfFilesFrom(StepNames.ModelCodecs));
    }

    [Fact]
    public void What_leaves_the_raw_client_leaves_the_project()
    {
        var run = Edit("ClientMetadata.OpenEnum(Location = \"20,5\"), ", string.Empty);

        Assert.Contains("partial struct Genre ", run.Sources["Library.Enums.g.cs"]);
        Assert.DoesNotContain("partial struct Binding ", run.Sources["Library.Enums.g.cs"]);
    }

    private static GeneratorRun Edit(string old, string @new)
    {
        Assert.Contains(old, Asset.Library);
        return GeneratorRun.From(SourceFile.Library, Unrelated).With(SourceFile.Library with { Text = Asset.Library.Replace(old, @new) });
    }

    private static void AssertOneModified(GeneratorRun run, string layer)
    {
        Assert.Equal(1, run.ReasonsOf(layer).Count(reason => reason == IncrementalStepRunReason.Modified));
        AssertNothingRan(run.ReasonsOf(layer).Where(reason => reason != IncrementalStepRunReason.Modified));
        Assert.Equal(1, run.ReasonsOfFilesFrom(layer).Count(reason => reason == IncrementalStepRunReason.Modified));
        AssertCached(run.ReasonsOfFilesFrom(layer).Where(reason => reason != IncrementalStepRunReason.Modified));
    }

    private static void AssertNothingWrittenExceptBy(GeneratorRun run, string edited)
    {
        foreach (var layer in LayerSteps.Where(layer => layer != edited))
        {
            AssertCached(run.ReasonsOfFilesFrom(layer));
        }
    }

    private static void AssertNothingRan(IEnumerable<IncrementalStepRunReason> reasons) =>
        Assert.All(reasons, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));

    private static void AssertCached(IEnumerable<IncrementalStepRunReason> reasons) =>
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
}
