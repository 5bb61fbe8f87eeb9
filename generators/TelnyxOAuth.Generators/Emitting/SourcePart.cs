namespace TelnyxOAuth.Generators.Emitting;

/// <summary>The C# for one type of a raw client, which is part of its namespace's file.</summary>
/// <param name="Namespace">The type's namespace, or an empty string.</param>
/// <param name="Name">What identifies the part in its layer.</param>
/// <param name="Text">The C#.</param>
internal sealed record SourcePart(string Namespace, string Name, string Text);
