using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.Repository.Tests.Files;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Documentation;

/// <summary>The README is a front page, docs/ has a page for each task, and what they link to and compute is there.</summary>
public partial class PageTests
{
    private const int FrontPageLines = 150;

    private static readonly IReadOnlyList<MarkdownPage> Tasks = [.. MarkdownPage.All.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal) && Path.GetFileName(page.Path) != "README.md")];

    [Fact]
    public void The_README_is_a_front_page() => Assert.InRange(MarkdownPage.Read("README.md").Text.TrimEnd('\n').Split('\n').Length, 30, FrontPageLines);

    [GitFact]
    public void Every_page_of_a_task_is_in_the_index()
    {
        var index = MarkdownPage.Read("docs/README.md").RelativeLinks.ToHashSet(StringComparer.Ordinal);

        Assert.InRange(Tasks.Count, 20, 200);
        Findings.None(Tasks.Where(page => !page.Path.Contains("/reference/", StringComparison.Ordinal)).Select(page => page.Path["docs/".Length..]).Where(page => !index.Contains(page)));
    }

    [GitFact]
    public void Every_page_of_a_task_says_first_for_whom_it_is_and_last_where_to_go_on()
    {
        var own = Tasks.Where(page => Path.GetDirectoryName(page.Path) == "docs").ToList();

        Findings.None(own.Where(page => !page.Paragraphs.First().StartsWith("# ", StringComparison.Ordinal) || !ReaderPattern().IsMatch(page.Paragraphs.ElementAt(1))).Select(page => page.Path));
        Findings.None(own.Where(page => !page.Paragraphs.Last().StartsWith("Where to go on: ", StringComparison.Ordinal)).Select(page => page.Path));
    }

    [GitFact]
    public void Every_relative_link_leads_to_a_file_and_to_a_heading_in_it()
    {
        var anchors = MarkdownPage.All.ToDictionary(page => page.Path, page => page.Anchors, StringComparer.Ordinal);
        var links = MarkdownPage.All.SelectMany(page => page.RelativeLinks.Select(link => (Page: page.Path, Link: link))).ToList();

        Assert.True(links.Count > 100, "The links were not found.");
        Findings.None(links.Where(found => !LeadsSomewhere(found.Page, found.Link)).Select(found => $"{found.Page}: {found.Link}"));

        bool LeadsSomewhere(string page, string link)
        {
            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0
                ? page
                : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]))).Replace('\\', '/');
            return parts.Length == 1
                ? File.Exists(Repository.PathOf(target)) || Directory.Exists(Repository.PathOf(target))
                : anchors.TryGetValue(target, out var known) && known.Contains(parts[1]);
        }
    }

    [GitFact]
    public void Every_project_and_every_test_that_a_command_names_exists()
    {
        var projects = MarkdownPage.All
            .Where(page => page.Path == "README.md" || page.Path.StartsWith("docs/", StringComparison.Ordinal) || page.Path.StartsWith("samples/", StringComparison.Ordinal))
            .SelectMany(page => ProjectPattern().Matches(page.Text).Select(match => (page.Path, Project: match.Groups["project"].Value, Test: match.Groups["test"].Value)))
            .ToList();

        Assert.True(projects.Count > 10, "The commands were not found.");
        Findings.None(projects.Where(found => !Directory.Exists(Repository.PathOf(found.Project)) && !File.Exists(Repository.PathOf(found.Project))));
        Findings.None(projects.Where(found => found.Test.Length > 0 && !TrackedFiles.Paths.Any(path =>
            path.StartsWith(found.Project + "/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(path) == found.Test)));
    }

    [Fact]
    public void Every_figure_is_one_that_the_benchmarks_print()
    {
        var printed = File.ReadAllText(Repository.PathOf("tests/TelnyxOAuth.Benchmarks/ShortRun.cs"));
        var whole = Figures("docs/performance.md").ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        var front = Figures("README.md").ToList();

        Assert.InRange(front.Count, 3, whole.Count);
        Assert.All(whole.Keys.Append("pipeline/http-client"), name => Assert.Contains($"Print(\"{name}\", ", printed, StringComparison.Ordinal));
        Assert.All(front, figure => Assert.Equal(whole[figure.Name], figure));

        // The comparison on the front page has one of them again, and a quotient of two.
        var (nswag, json) = (whole["list-100/raw-nswag"].Time, whole["list-100/system-text-json"].Time);
        Assert.Contains(FormattableString.Invariant($"| {nswag:F2} | 1 | not measured | not measured | {nswag / json:F2} with System.Text.Json |"), MarkdownPage.Read("README.md").Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, double Time, string Bytes)> Figures(string page) => MarkdownPage.Read(page).Rows()
        .Select(cells => (Name: FigurePattern().Match(cells[0]), cells))
        .Where(row => row.Name.Success)
        .Select(row => (row.Name.Groups[1].Value, double.Parse(row.cells[1], System.Globalization.CultureInfo.InvariantCulture), row.cells[2]));

    [GeneratedRegex("^For anyone (who|whose) ")]
    private static partial Regex ReaderPattern();

    [GeneratedRegex(@"\(`([a-z0-9-]+/[a-z0-9-]+)`\)$")]
    private static partial Regex FigurePattern();

    [GeneratedRegex(@"(?:--project|dotnet test) (?<project>(?:docs|samples|src|tests|generators)/[\w./]*\w)(?: --filter (?<test>\w+))?")]
    private static partial Regex ProjectPattern();
}
