using System.Collections.Generic;
using TelnyxOAuth.OpenApi.FrontEnd;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>A new document, and notes for its maintainer.</summary>
/// <param name="Document">The document.</param>
/// <param name="Notes">What a maintainer should know or do, one sentence each.</param>
internal sealed record UpdatedDocument(PlainDocument Document, IReadOnlyList<string> Notes);
