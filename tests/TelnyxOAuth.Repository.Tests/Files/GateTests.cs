using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.Repository.Tests.Files;

/// <summary>What is checked before a change is taken is the same on a maintainer's machine, on GitHub's and in what contributors read.</summary>
public partial class GateTests
{
    private static readonly string[] Checks = [.. StepPattern().Matches(File.ReadAllText(Repository.PathOf(".ci/run"))).Select(match => match.Groups["command"].Value)];

    [Fact]
    public void The_gate_has_its_checks() => Assert.True(Checks.Length >= 6, string.Join('\n', Checks));

    [Fact]
    public void The_workflow_makes_each_check_of_the_gate_without_a_shell_of_its_own()
    {
        var workflow = File.ReadAllText(Repository.PathOf(".github/workflows/gate.yml"));

        Assert.All(Checks, check => Assert.Contains($"run: {check}\n", workflow, StringComparison.Ordinal));
        Assert.All(new[] { "ubuntu-latest", "windows-latest", "macos-latest" }, system => Assert.Contains(system, workflow, StringComparison.Ordinal));
        Assert.DoesNotContain("shell:", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("bash", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void Contributors_read_each_check_of_the_gate()
    {
        var page = File.ReadAllText(Repository.PathOf("CONTRIBUTING.md"));

        Assert.All(Checks, check => Assert.Contains(check, page, StringComparison.Ordinal));
    }

    [GitFact]
    public void Each_file_of_settings_is_YAML()
    {
        var files = TrackedFiles.Texts.Where(file => Path.GetExtension(file.Path) is ".yml" or ".yaml" && !file.Path.StartsWith("tests/", StringComparison.Ordinal)).ToList();

        Assert.Contains(files, file => file.Path == ".github/dependabot.yml");
        Assert.All(files, file =>
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(file.Text));
            Assert.IsNotType<YamlScalarNode>(Assert.Single(yaml.Documents).RootNode);
        });
    }

    [GeneratedRegex("^ *step \\w+ (?<command>[^\"\n]+?)( \"[^\n]*)?$", RegexOptions.Multiline)]
    private static partial Regex StepPattern();
}
