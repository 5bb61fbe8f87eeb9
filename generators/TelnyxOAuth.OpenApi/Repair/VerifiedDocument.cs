using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Reads documents that other work can rely on.</summary>
internal static class VerifiedDocument
{
    /// <summary>Reads a document that is OpenAPI, and in which every reference leads to something.</summary>
    /// <exception cref="DiagnosticException">It can't be read, or is not such a document. The first problem is told.</exception>
    public static MapNode Read(string file) => Verify(file, DocumentFile.Read(file));

    /// <summary>Makes sure of a document that was read.</summary>
    /// <exception cref="DiagnosticException">It is not such a document. The first problem is told.</exception>
    public static MapNode Verify(string file, Node root)
    {
        // Twice the same operation id is a problem of its own, which a document may have and still be sliced or compared.
        var document = CheckShape(file, root);
        CheckReferences(file, document);
        return document;
    }

    /// <summary>Reads a document that is OpenAPI; its references are left to be checked where they are followed.</summary>
    /// <exception cref="DiagnosticException">It can't be read, or is not such a document. The first problem is told.</exception>
    public static MapNode ReadShape(string file) => CheckShape(file, DocumentFile.Read(file));

    /// <summary>Checks that every reference leads to something in the same document.</summary>
    /// <exception cref="DiagnosticException">One doesn't. The first is told.</exception>
    public static void CheckReferences(string file, MapNode document)
    {
        if (ReferenceCheck.Run(document).FirstOrDefault() is { } problem)
        {
            throw Error(file, problem);
        }
    }

    private static MapNode CheckShape(string file, Node root) =>
        ShapeCheck.Run(root).FirstOrDefault() is { } problem ? throw Error(file, problem) : (MapNode)root;

    private static DiagnosticException Error(string file, Problem problem) =>
        new(new Diagnostic(problem.Code, file, problem.Position, problem.Message));
}
