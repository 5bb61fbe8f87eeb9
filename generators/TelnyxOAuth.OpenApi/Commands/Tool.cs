using System.CommandLine;
using System.Threading.Tasks;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>The tool: all commands.</summary>
internal static class Tool
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Reads, checks, normalizes, changes and compares OpenAPI documents and compiles them to C#.")
        {
            CheckCommand.Create(),
            GenerateCommand.Create(),
            OverlayCommand.Create(),
            SliceCommand.Create(),
            DiffCommand.Create(),
            UpdateCommand.Create(),
            TidyCommand.Create(),
        };
        var parsed = root.Parse(args);
        var exitCode = await parsed.InvokeAsync().ConfigureAwait(false);

        // For diff, 1 means that the documents differ, so a wrong command line needs another exit code.
        return parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name == DiffCommand.Name ? DiffCommand.Failure : exitCode;
    }
}
