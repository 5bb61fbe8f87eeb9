using System;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Native;

/// <summary>
/// The Quickstart's client side as a native program, published once into a folder of its own, intermediate files
/// included, so that builds of the repository that run at the same time are left alone.
/// </summary>
public sealed class NativeProgram : IAsyncLifetime
{
    private const string Project = "samples/Quickstart.Native/Quickstart.Native.csproj";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx-oauth-native-");
    private readonly Lazy<Task<ProgramResult>> _publishing;

    public NativeProgram()
    {
        _publishing = new Lazy<Task<ProgramResult>>(PublishAsync);
    }

    /// <summary>The program's file.</summary>
    internal string Path => PathOf($"out/Quickstart.Native{(OperatingSystem.IsWindows() ? ".exe" : "")}");

    /// <summary>What the build said; the program is there when the task completes.</summary>
    internal Task<ProgramResult> Publishing => _publishing.Value;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task<ProgramResult> PublishAsync()
    {
        // A warning of the native compiler is an error elsewhere; here it is for the tests to find.
        var result = await ChildProgram.RunDotNetAsync(
            _folder.FullName,
            [
                "publish", Repository.PathOf(Project), "--configuration", "Release", "--use-current-runtime", "--output", PathOf("out"),
                "--artifacts-path", PathOf("build"),
                $"-p:OpenApiToolPath={PathOf("build/bin/TelnyxOAuth.OpenApi/release/TelnyxOAuth.OpenApi.dll")}",
                "-p:IlcTreatWarningsAsErrors=false",
                "-nodeReuse:false", "-nologo",
            ],
            ChildProgram.BuildLimit);
        Assert.True(result.ExitCode == 0, result.Everything);
        return result;
    }

    private string PathOf(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
