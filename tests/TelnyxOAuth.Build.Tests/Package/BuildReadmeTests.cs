using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TelnyxOAuth.Build.Tests.Package;

/// <summary>What the package's README shows of files is a region of a program that <see cref="SharedDocumentTests"/> runs.</summary>
public sealed partial class BuildReadmeTests
{
    [Fact]
    public void The_regions_of_programs_are_blocks_of_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Tools.RepositoryRoot, "generators", "TelnyxOAuth.Build", "README.md")).ReplaceLineEndings("\n");
        var regions = typeof(BuildReadmeTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(name => RegionPattern().Matches(Read(name)))
            .Select(match => string.Concat(match.Groups[2].Value.Split('\n')[..^1].Select(line => (line.Length > match.Groups[1].Length ? line[match.Groups[1].Length..] : line.Trim()) + "\n")))
            .ToArray();

        Assert.NotEmpty(regions);
        Assert.All(regions, region => Assert.Contains("```csharp\n" + region + "```\n", readme, StringComparison.Ordinal));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(BuildReadmeTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"^( *)// readme: [^\n]+\n(.*?)^ *// end$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex RegionPattern();
}
