using System;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>The consumers' projects, restored and built at once by one command.</summary>
public sealed class BuiltConsumers(PackageFeed feed) : IAsyncLifetime, IDisposable
{
    private const string Others = "tests/TelnyxOAuth.Build.Tests/Package/Consumer";

    private static readonly string[] Projects = ["Console10", "Console8", "Library20", "Worker", "SignIn", "UnitTests", "OwnDocument", "Migrated"];

    private readonly ConsumerFolder _folder = new(feed);

    /// <summary>What the command said.</summary>
    internal ProgramResult Result { get; private set; } = null!;

    /// <summary>The folder of a project.</summary>
    internal string FolderOf(string consumer) => _folder.PathOf(consumer);

    /// <summary>The path of a file among what was built.</summary>
    internal string OutputOf(string consumer, string file, string framework = "net10.0") => _folder.PathOf($"{consumer}/bin/Debug/{framework}/{file}");

    /// <summary>Runs another command of the SDK on a project.</summary>
    internal Task<ProgramResult> RunSdkAsync(string command, string consumer, params string[] arguments) =>
        _folder.BuildAsync([command, _folder.PathOf($"{consumer}/{consumer}.csproj"), .. arguments]);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        foreach (var project in Projects)
        {
            _folder.AddProject(project);
        }

        _folder.Write("SignIn/Program.cs", string.Join('\n', PageBlocks.Read("docs/sign-in-web.md", "csharp")));
        _folder.AddFiles("Migrated", $"{Others}/books.yaml", $"{Others}/CannedHandler.cs");
        _folder.WriteSolution("Consumers.slnx", Projects);
        Result = await _folder.BuildAsync("build", _folder.PathOf("Consumers.slnx"));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Removes what was built.</summary>
    public void Dispose() => _folder.Dispose();
}
