using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>What the front end makes of a document.</summary>
/// <param name="Document">The plain document, or null where errors keep it from being made.</param>
/// <param name="Diagnostics">The errors, or what of the document had to be repaired or left out.</param>
internal sealed record FrontEndResult(PlainDocument? Document, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The plain document of an input that must have one.</summary>
    /// <exception cref="DiagnosticException">There is none. The first error is told.</exception>
    public PlainDocument Require() => Document ?? throw new DiagnosticException(Diagnostics.First(diagnostic => diagnostic.IsError));
}
