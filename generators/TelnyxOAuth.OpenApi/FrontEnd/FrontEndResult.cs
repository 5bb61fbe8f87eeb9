using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.FrontEnd;

/// <summary>What the front end makes from a document.</summary>
/// <param name="Document">The normalized document, or null if there are errors.</param>
/// <param name="Diagnostics">The errors, or else notes on what was repaired or left out.</param>
internal sealed record FrontEndResult(PlainDocument? Document, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The full paths of the files that the document was read from, beside the first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The normalized document; fails if there is none.</summary>
    /// <exception cref="DiagnosticException">There is none. The exception has the first error.</exception>
    public PlainDocument Require() => Document ?? throw new DiagnosticException(Diagnostics.First(diagnostic => diagnostic.IsError));
}
