using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>Something that normalization had to leave out.</summary>
/// <param name="Position">Where it stands in the document.</param>
/// <param name="Message">What is left out, and why.</param>
/// <param name="IsLoss">Whether calls lack something because of it, so that somebody should know before they do.</param>
internal sealed record NormalizationNote(Position Position, string Message, bool IsLoss = false);
