using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Checking;

/// <summary>What a check found.</summary>
/// <param name="Code">One of the diagnostic codes.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Problem(string Code, Position Position, string Message);
