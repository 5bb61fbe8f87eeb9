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
        // A word that begins with '@' is a word, as a document may be called so; only a build hands over its arguments in a file.
        var parsed = root.Parse(await ArgumentsFile.ReadAsync(args).ConfigureAwait(false), new ParserConfiguration { ResponseFileTokenReplacer = null });
        var exitCode = await parsed.InvokeAsync().ConfigureAwait(false);

        // For diff, 1 means that the documents differ, so a wrong command line needs another exit code.
        return parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name == DiffCommand.Name ? DiffCommand.Failure : exitCode;
    }
}
