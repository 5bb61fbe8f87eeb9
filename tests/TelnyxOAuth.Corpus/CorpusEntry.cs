namespace TelnyxOAuth.Corpus;

/// <summary>A document to compile.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="File">Where it is.</param>
internal sealed record CorpusEntry(string Name, string File);
