namespace TelnyxOAuth.Generators.Emitting;

/// <summary>What is written for one type of a raw client: a part of its namespace's file.</summary>
/// <param name="Namespace">The type's namespace, or the empty text.</param>
/// <param name="Name">What tells the part from others of its layer.</param>
/// <param name="Text">The C#.</param>
internal sealed record SourcePart(string Namespace, string Name, string Text);
