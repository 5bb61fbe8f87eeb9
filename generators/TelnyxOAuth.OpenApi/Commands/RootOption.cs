using System.CommandLine;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>The option that names folders which a document's files may be in.</summary>
internal static class RootOption
{
    /// <summary>Creates the option.</summary>
    public static Option<string[]> Create() => new("--root")
    {
        Description = "A folder that files which the document refers to may be in, beside the document's own. May be repeated.",
    };
}
