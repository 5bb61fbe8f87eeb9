using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Slicing;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>What the front end compiles.</summary>
/// <param name="File">The OpenAPI document.</param>
internal sealed record FrontEndInput(string File)
{
    /// <summary>The folders that files which the document refers to may be in, beside the document's own.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>The overlays to apply to the document, in order.</summary>
    public IReadOnlyList<string> Overlays { get; init; } = [];

    /// <summary>The operations to compile, or null for all.</summary>
    public SliceChoice? Choice { get; init; }
}
