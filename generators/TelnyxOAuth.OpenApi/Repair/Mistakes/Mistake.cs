using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair.Mistakes;

/// <summary>What is probably a mistake in a document that can be compiled nevertheless.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Owner">The part of the document that it is in.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong, and what was probably meant.</param>
internal sealed record Mistake(string Code, MapNode Owner, Position Position, string Message)
{
    /// <summary>Whether the document means the same to this tool as it would without it.</summary>
    public bool IsHarmless { get; init; }
}
