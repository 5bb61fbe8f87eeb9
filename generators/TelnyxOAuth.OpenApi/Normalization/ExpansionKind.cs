namespace TelnyxOAuth.OpenApi.Normalization;

/// <summary>What a pass copies, as a message to the document's author says it.</summary>
/// <param name="What">What is copied, in the plural.</param>
/// <param name="Advice">What the author can do.</param>
internal sealed record ExpansionKind(string What, string Advice);
