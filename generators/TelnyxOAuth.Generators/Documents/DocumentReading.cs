using TelnyxOAuth.Generators.Diagnostics;

namespace TelnyxOAuth.Generators.Documents;

/// <summary>A raw client's facts, and separately its diagnostics and positions, which change with every line that moves.</summary>
internal sealed record DocumentReading(
    DocumentModel Document,
    EquatableArray<DiagnosticInfo> Findings,
    EquatableArray<Declaration> Declarations);

/// <summary>A type of a raw client that something is generated for.</summary>
/// <param name="Mark">The attribute that asks for it.</param>
/// <param name="Namespace">The type's namespace.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Location">Where the raw client declares it.</param>
/// <param name="InDocument">Where the document declares it, as the end of a message.</param>
internal sealed record Declaration(string Mark, string Namespace, string Name, LocationInfo Location, string InDocument);
