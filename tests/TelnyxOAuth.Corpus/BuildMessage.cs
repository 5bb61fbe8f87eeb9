namespace TelnyxOAuth.Corpus;

/// <summary>Something that a build says.</summary>
/// <param name="IsError">Whether it ends the build.</param>
/// <param name="Text">What is said.</param>
internal sealed record BuildMessage(bool IsError, string Text);
