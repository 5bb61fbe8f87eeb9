using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>What a check found.</summary>
/// <param name="Code">One of the diagnostic codes.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Problem(string Code, Position Position, string Message)
{
    /// <summary>Whether nobody has to know: a repair that loses nothing.</summary>
    public bool IsHarmless { get; init; }
}
