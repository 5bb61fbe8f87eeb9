using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>Finds in NSwag's output the line that says what went wrong.</summary>
internal static partial class NSwagMessage
{
    private static readonly string[] Chatter =
        ["NSwag command line tool", "toolchain v", "Visit ", "NSwag bin directory", "Executing file", "Duration:", "Done.", "at ", "---"];

    /// <summary>The first line that is neither NSwag's banner nor a stack frame, without the exception's type.</summary>
    public static string Find(string output)
    {
        var line = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(line => !Chatter.Any(start => line.StartsWith(start, StringComparison.Ordinal)));
        return line is null ? "it gave no reason." : ExceptionType().Replace(line, string.Empty);
    }

    [GeneratedRegex(@"^(?:Unhandled exception\. )?(?:[A-Za-z_][\w`]*\.)*[A-Za-z_][\w`]*Exception(?: \(0x[0-9A-Fa-f]+\))?: ", RegexOptions.CultureInvariant)]
    private static partial Regex ExceptionType();
}
