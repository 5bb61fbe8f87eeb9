namespace TelnyxOAuth.Corpus;

/// <summary>What came of a document.</summary>
/// <param name="IsCompiled">Whether a consumer's build would have gone on.</param>
/// <param name="Warnings">How many warnings the build would have shown.</param>
/// <param name="Seconds">The time that it took.</param>
/// <param name="Megabytes">The memory that the front end, the generator and the compiler asked for, NSwag's aside.</param>
/// <param name="Lines">The lines of C# that were written, or 0.</param>
/// <param name="FirstFault">The first error, else the first warning, else null.</param>
internal sealed record Outcome(bool IsCompiled, int Warnings, double Seconds, double Megabytes, int Lines, string? FirstFault);
