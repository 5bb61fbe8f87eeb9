using System.CommandLine;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>The option that names the codes which are not told.</summary>
internal static class NoWarnOption
{
    /// <summary>Creates the option.</summary>
    public static Option<string?> Create() => new("--no-warn") { Description = "The codes of warnings and notes that are not told, separated by ';'." };
}
