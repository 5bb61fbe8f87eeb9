using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.Repository.Tests.Files;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Documentation;

/// <summary>What SECURITY.md promises is held by tests that exist.</summary>
public partial class SecurityPageTests
{
    private static readonly string[] Rows = [.. File.ReadAllLines(Repository.PathOf("SECURITY.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| promise", StringComparison.Ordinal))];

    [Fact]
    public void Each_promise_names_what_holds_it()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, row => Assert.Matches(NamePattern(), HoldersOf(row)));
    }

    [GitFact]
    public void Each_test_that_is_named_exists()
    {
        var sources = TrackedFiles.Texts
            .Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal) && file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file.Path), file => file.Text);
        var names = Rows.SelectMany(row => NamePattern().Matches(HoldersOf(row)));

        Findings.None(names
            .Where(name => !sources[name.Groups["type"].Value].Any(text =>
                Regex.IsMatch(text, $@"\bclass {name.Groups["type"].Value}\b")
                && (!name.Groups["method"].Success || Regex.IsMatch(text, $@"\b{name.Groups["method"].Value}\("))))
            .Select(name => $"SECURITY.md names {name.Value}, which no test is."));
    }

    private static string HoldersOf(string row) => row.TrimEnd(' ', '|').Split('|')[^1];

    [GeneratedRegex(@"`(?<type>[A-Z]\w+)(\.(?<method>\w+))?`")]
    private static partial Regex NamePattern();
}
