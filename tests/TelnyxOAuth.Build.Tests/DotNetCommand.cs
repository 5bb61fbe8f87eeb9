using System.Collections.Generic;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Build.Tests;

/// <summary>Runs the <c>dotnet</c> program.</summary>
internal static class DotNetCommand
{
    /// <summary>Runs a command of the SDK that builds something.</summary>
    public static Task<BuildResult> BuildAsync(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        RunAsync(folder, [.. arguments, "-nodeReuse:false", "-nologo", "-v:m"], environment);

    /// <summary>Runs it in a folder and waits until it ends.</summary>
    public static async Task<BuildResult> RunAsync(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var result = await ChildProgram.RunDotNetAsync(folder, arguments, ChildProgram.BuildLimit, environment);
        return new BuildResult(result.ExitCode, result.Everything);
    }
}
