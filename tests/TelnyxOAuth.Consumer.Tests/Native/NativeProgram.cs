using System;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Consumer.Tests.Running;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Native;

/// <summary>
/// The Quickstart's client side as a native program, published once by a project that has the SDK from its package and
/// nothing else.
/// </summary>
public sealed class NativeProgram : IAsyncLifetime
{
    private readonly ConsumerFolder _folder;
    private readonly Lazy<Task<ProgramResult>> _publishing;

    public NativeProgram(PackageFeed feed)
    {
        _folder = Create(feed);
        _publishing = new Lazy<Task<ProgramResult>>(() => PublishAsync(_folder));
    }

    /// <summary>The program's file.</summary>
    internal string Path => PathIn(_folder);

    /// <summary>What the build said; the program is there when the task completes.</summary>
    internal Task<ProgramResult> Publishing => _publishing.Value;

    /// <summary>Evaluates the project, once it is published.</summary>
    internal async Task<string> EvaluateAsync(params string[] arguments) => (await _folder.BuildAsync(["msbuild", Project(_folder), .. arguments])).Output;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Creates a folder with the program's project, which is not published yet.</summary>
    internal static ConsumerFolder Create(PackageFeed feed)
    {
        var folder = new ConsumerFolder(feed);
        folder.AddProject("Native");
        folder.AddFiles("Native", "samples/Quickstart.Native/Program.cs", "samples/Quickstart/Walk.cs", "samples/Quickstart/Journal.cs", "samples/Quickstart/QueryString.cs");
        return folder;
    }

    /// <summary>Publishes the project for this machine, and returns what the command said.</summary>
    internal static Task<ProgramResult> PublishAsync(ConsumerFolder folder, params string[] properties) =>
        folder.BuildAsync(["publish", Project(folder), "--use-current-runtime", "--output", folder.PathOf("out"), .. properties]);

    /// <summary>Where publishing leaves the program.</summary>
    internal static string PathIn(ConsumerFolder folder) => folder.PathOf($"out/Native{(OperatingSystem.IsWindows() ? ".exe" : "")}");

    private static string Project(ConsumerFolder folder) => folder.PathOf("Native/Native.csproj");
}
