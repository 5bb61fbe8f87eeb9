using System.Collections.Generic;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A public name of a compiled client.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">Where it stands, for people.</param>
/// <param name="Sources">What the document calls what is named there.</param>
internal sealed record PublicName(string Name, string Place, IReadOnlyCollection<string> Sources);
