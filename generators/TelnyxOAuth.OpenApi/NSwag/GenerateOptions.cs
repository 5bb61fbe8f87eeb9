using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>What to compile, with which settings, and to which file.</summary>
internal sealed record GenerateOptions
{
    /// <summary>The OpenAPI document, with its overlays and the chosen operations.</summary>
    public required FrontEndInput Source { get; init; }

    /// <summary>The C# file to write.</summary>
    public required string Output { get; init; }

    /// <summary>The namespace of the generated types.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the client's root, or null for no root.</summary>
    public string? ClientName { get; init; }

    /// <summary>Whether resources and the root have interfaces.</summary>
    public bool HasInterfaces { get; init; }

    /// <summary>Whether there are methods that register the root with a service container.</summary>
    public bool HasRegistration { get; init; }

    /// <summary>Whether the generated types are internal, and not public.</summary>
    public bool IsInternal { get; init; }

    /// <summary>NSwag's program, <c>dotnet-nswag.dll</c>, beside which its libraries lie.</summary>
    public required string NSwag { get; init; }

    /// <summary>NSwag's settings.</summary>
    public required string Settings { get; init; }

    /// <summary>Settings that override <see cref="Settings"/>, if any.</summary>
    public string? OwnSettings { get; init; }

    /// <summary>The folder of Liquid templates.</summary>
    public required string Templates { get; init; }

    /// <summary>The file for all that NSwag says when it fails, if any.</summary>
    public string? Log { get; init; }

    /// <summary>Where to list the files that the document was read from, beside the first, if anywhere.</summary>
    public string? FileList { get; init; }

    /// <summary>How long NSwag may take.</summary>
    public System.TimeSpan Timeout { get; init; } = System.TimeSpan.FromMinutes(5);

    /// <summary>What is made of warnings. Nothing is written where one is an error.</summary>
    public WarningPolicy Warnings { get; init; } = WarningPolicy.Default;
}
