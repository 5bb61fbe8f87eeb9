using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Readme;

/// <summary>
/// Code in the README and in docs/ is compiled and run: each block is a region of a test, from a line <c>// readme: name</c> to a line
/// <c>// end</c>, in a folder called Readme of a test project.
/// </summary>
public partial class ReadmeTests
{
    /// <summary>Pages, and folders of pages, whose code other tests hold, each with the source that names it.</summary>
    private static readonly Dictionary<string, string> HeldElsewhere = new()
    {
        ["README.md"] = "TelnyxOAuth.Consumer.Tests/Running/FrontPageTests.cs",
        ["docs/guides"] = "TelnyxOAuth.Generated.Tests/Guide/GuideFiles.cs",
        ["docs/reference"] = "TelnyxOAuth.Generated.Tests/Guide/GuideFiles.cs",
        ["docs/own-documents.md"] = "TelnyxOAuth.Build.Tests/Package/OwnDocumentPageTests.cs",
        ["docs/streams.md"] = "TelnyxOAuth.OpenApi.Tests/Corpus/StreamPageTests.cs",
        ["docs/webhooks.md"] = "TelnyxOAuth.OpenApi.Tests/Corpus/WebhookPageTests.cs",
        ["docs/from-openapireference.md"] = "TelnyxOAuth.Consumer.Tests/Running/ConsumerTests.cs",
        ["docs/migrate-from-nswag.md"] = "TelnyxOAuth.Consumer.Tests/Running/ConsumerTests.cs",
    };

    private static string Root { get; } = FindRoot();

    [Fact]
    public void Each_block_of_code_is_a_region_of_a_test_and_each_region_a_block()
    {
        var blocks = Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Root, "README.md"))
            .Where(page => !IsHeldElsewhere(Path.GetRelativePath(Root, page).Replace('\\', '/')))
            .SelectMany(page => BlockPattern().Matches(ReadText(page)))
            .Select(match => match.Groups[1].Value)
            .ToList();
        var regions = Directory.GetDirectories(Path.Combine(Root, "tests"))
            .Select(project => Path.Combine(project, "Readme"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs"))
            .SelectMany(Regions)
            .ToList();

        Assert.True(blocks.Count >= 15, "The blocks were not found.");
        Assert.Equal(regions.Order(StringComparer.Ordinal), blocks.Order(StringComparer.Ordinal));
        Assert.All(HeldElsewhere, page => Assert.Contains($"{Path.GetFileName(page.Key)}\"", ReadText(Path.Combine(Root, "tests", page.Value)), StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_of_options_has_each_with_its_default()
    {
        var rows = ReadText(Path.Combine(Root, "docs", "options.md")).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.All(typeof(TelnyxOAuthClientOptions).GetProperties().Where(option => option.CanWrite), option =>
        {
            var cells = Assert.Single(rows, row => row.Split('|')[1].Contains($"`{option.Name}`", StringComparison.Ordinal)).Split('|');
            Assert.Contains(DefaultOf(option), cells[3], StringComparison.Ordinal);
        });
    }

    private static bool IsHeldElsewhere(string page) =>
        HeldElsewhere.Keys.Any(held => page == held || page.StartsWith(held + "/", StringComparison.Ordinal));

    // How the table says what an option is when nobody sets it.
    private static string DefaultOf(PropertyInfo option) => option.GetValue(new TelnyxOAuthClientOptions()) switch
    {
        null => option.Name switch
        {
            nameof(TelnyxOAuthClientOptions.HttpClient) => " one that the client creates",
            nameof(TelnyxOAuthClientOptions.UserAgent) => " the name and version of the SDK",
            nameof(TelnyxOAuthClientOptions.BaseAddress) => " `https://api.telnyx.com/v2`;",
            nameof(TelnyxOAuthClientOptions.LoggerFactory) => " no logging",
            _ => " none",
        },
        TimeSpan { TotalSeconds: <= 100 } time => FormattableString.Invariant($"{time.TotalSeconds} seconds"),
        TimeSpan time => FormattableString.Invariant($"{time.TotalMinutes} minutes"),
        bool isSet => isSet ? "`true`" : "`false`; `true`",
        TokenEndpointAuthMethod method => $" `{method.Value}`;",
        TimeProvider => "the system clock",
        IFormattable number => " " + number.ToString("#,0", CultureInfo.InvariantCulture) + " ",
        var other => throw new InvalidOperationException($"The default of {option.Name} is a {other.GetType()}, for which the table has no form."),
    };

    private static IEnumerable<string> Regions(string file)
    {
        foreach (Match match in RegionPattern().Matches(ReadText(file)))
        {
            var indent = match.Groups[1].Length;
            yield return string.Concat(match.Groups[2].Value
                .Split('\n', StringSplitOptions.None)[..^1]
                .Select(line => (line.Length > indent ? line[indent..] : line.Trim()) + "\n"));
        }
    }

    private static string ReadText(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TelnyxOAuth.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"The repository is not above {AppContext.BaseDirectory}.");
        }

        return folder;
    }

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^( *)// readme: [^\n]+\n(.*?)^ *// end$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RegionPattern();
}
