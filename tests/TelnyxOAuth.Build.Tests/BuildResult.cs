using System;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>How a build ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">All it wrote.</param>
internal sealed record BuildResult(int ExitCode, string Output)
{
    /// <summary>How many documents were compiled.</summary>
    public int Compilations => Count("Compiling ");

    /// <summary>Asserts that the build succeeded and compiled so many documents.</summary>
    public BuildResult Succeeded(int compilations)
    {
        Assert.True(ExitCode == 0, Output);
        Assert.True(Compilations == compilations, Output);
        return this;
    }

    /// <summary>Asserts that the build failed and said something.</summary>
    public BuildResult Failed(string error)
    {
        Assert.True(ExitCode != 0 && Output.Contains(error, StringComparison.Ordinal), $"Expected '{error}':\n{Output}");
        return this;
    }

    /// <summary>Asserts that the build said something.</summary>
    public BuildResult Told(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"Expected '{text}':\n{Output}");
        return this;
    }

    /// <summary>The errors as an editor lists them, each once.</summary>
    public string[] Errors => [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];

    private int Count(string text) => Output.Split(text).Length - 1;
}
