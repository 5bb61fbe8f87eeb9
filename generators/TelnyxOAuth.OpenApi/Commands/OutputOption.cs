using System.CommandLine;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>The option that names the document to write.</summary>
internal static class OutputOption
{
    /// <summary>Creates the option.</summary>
    public static Option<string> Create() => new("--output", "-o")
    {
        Description = "The document to write: JSON if the name ends in .json, otherwise YAML.",
        Required = true,
    };
}
