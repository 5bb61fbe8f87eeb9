using System;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Repository.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Native;

/// <summary>
/// The Quickstart's client side as a native program, published once by a project that has the SDK from its package and
/// nothing else.
/// </summary>
public sealed class NativeProgram : IAsyncLifetime
{
    private readonly ConsumerProject _project;
    private readonly Lazy<Task<ProgramResult>> _publishing;

    public NativeProgram(PackageFeed feed)
    {
        _project = Create(feed);
        _publishing = new Lazy<Task<ProgramResult>>(() => _project.PublishAsync());
    }

    /// <summary>The program's file.</summary>
    internal string Path => _project.PathOf($"out/Native{(OperatingSystem.IsWindows() ? ".exe" : "")}");

    /// <summary>What the build said; the program is there when the task completes.</summary>
    internal Task<ProgramResult> Publishing => _publishing.Value;

    /// <summary>Evaluates the project, once it is published.</summary>
    internal Task<string> EvaluateAsync(params string[] arguments) => _project.EvaluateAsync(arguments);

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _project.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Creates a project of the program, which is not published yet.</summary>
    internal static ConsumerProject Create(PackageFeed feed) => new(
        feed,
        "Native.csproj",
        "samples/Quickstart.Native/Program.cs",
        "samples/Quickstart/Walk.cs",
        "samples/Quickstart/Journal.cs",
        "samples/Quickstart/QueryString.cs");
}
