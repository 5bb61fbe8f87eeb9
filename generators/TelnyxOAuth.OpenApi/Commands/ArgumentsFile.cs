using System;
using System.IO;
using System.Threading.Tasks;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>A command line in a file: one argument a line, each taken as it is. So no shell comes between a build and the tool.</summary>
internal static class ArgumentsFile
{
    private const char Prefix = '@';

    /// <summary>The arguments of a command line: where it is <c>@FILE</c> and nothing else, the file's lines.</summary>
    public static async Task<string[]> ReadAsync(string[] args) =>
        args is [[Prefix, .. { Length: > 0 } file]] && File.Exists(file)
            ? Array.FindAll(await File.ReadAllLinesAsync(file).ConfigureAwait(false), line => line.Length > 0)
            : args;
}
