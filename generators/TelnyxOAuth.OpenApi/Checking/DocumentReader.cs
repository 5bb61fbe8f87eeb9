using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Checking;

/// <summary>Reads a document that other work can rely on: it is OpenAPI, and every reference in it leads to something.</summary>
internal static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="DiagnosticException">It can't be read, or is not such a document. The first fault is told.</exception>
    public static MapNode Read(string file) => Verify(file, DocumentFile.Read(file));

    /// <summary>Makes sure of a document that was read.</summary>
    /// <exception cref="DiagnosticException">It is not such a document. The first fault is told.</exception>
    public static MapNode Verify(string file, Node root)
    {
        // Twice the same operation id is a fault of its own, which a document may have and still be sliced or compared.
        var problem = ShapeCheck.Run(root).FirstOrDefault() ?? ReferenceCheck.Run(root).FirstOrDefault();
        return problem is null
            ? (MapNode)root
            : throw new DiagnosticException(new Diagnostic(problem.Code, file, problem.Position, problem.Message));
    }
}
