using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Tidying;

/// <summary>Something that tidying had to leave out.</summary>
/// <param name="Position">Where it stands in the document.</param>
/// <param name="Message">What is left out, and why.</param>
internal sealed record TidyNote(Position Position, string Message);
