using System.Collections.Generic;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>A new document, and what there is to say about it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Notes">What a maintainer should know or do, one sentence each.</param>
internal sealed record UpdatedDocument(MapNode Document, IReadOnlyList<string> Notes);
