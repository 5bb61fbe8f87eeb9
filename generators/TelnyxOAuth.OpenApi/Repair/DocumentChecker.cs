using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Finds all problems of a document, including those that can be repaired.</summary>
internal static class DocumentChecker
{
    /// <summary>All problems of a document, in the order of its lines.</summary>
    public static IReadOnlyList<Diagnostic> Check(string file, Node root) => Run(file, root, ReferenceCheck.Run, OperationIdCheck.Run);

    /// <summary>The problems of a document's shape and its references; operation ids are not checked.</summary>
    public static IReadOnlyList<Diagnostic> CheckStructure(string file, Node root) => Run(file, root, ReferenceCheck.Run);

    /// <summary>Makes sure that a document is OpenAPI, with paths and operations where they belong.</summary>
    /// <exception cref="DiagnosticException">It is not. The exception has the first problem.</exception>
    public static MapNode RequireShape(string file, Node root)
    {
        Require(file, ShapeCheck.Run(root));
        return (MapNode)root;
    }

    /// <summary>Makes sure that every reference leads to something in the same document.</summary>
    /// <exception cref="DiagnosticException">One doesn't. The exception has the first such reference.</exception>
    public static void RequireReferences(string file, MapNode root) => Require(file, ReferenceCheck.Run(root));

    private static IReadOnlyList<Diagnostic> Run(string file, Node root, params Func<Node, IEnumerable<Problem>>[] checks)
    {
        var problems = Problems(root, checks);
        return [.. problems
            .DistinctBy(problem => (problem.Position, problem.Message))
            .OrderBy(problem => problem.Position.File is { } other && other != file ? other : string.Empty, StringComparer.Ordinal)
            .ThenBy(problem => problem.Position.Line)
            .ThenBy(problem => problem.Position.Column)
            .Select(problem => Describe(file, problem))];
    }

    private static List<Problem> Problems(Node root, Func<Node, IEnumerable<Problem>>[] checks)
    {
        try
        {
            var whole = PathItemReferences.Inlined(root);
            var problems = ShapeCheck.Run(whole).ToList();
            return problems.Count > 0 ? problems : [.. checks.SelectMany(check => check(whole))];
        }
        catch (MalformedDocumentException exception)
        {
            return [new Problem(DiagnosticCodes.ExpandsTooFar, exception.Position, exception.Message)];
        }
    }

    private static void Require(string file, IEnumerable<Problem> problems)
    {
        if (problems.FirstOrDefault() is { } problem)
        {
            throw new DiagnosticException(Describe(file, problem));
        }
    }

    private static Diagnostic Describe(string file, Problem problem) => new(problem.Code, file, problem.Position, problem.Message);
}
