using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>Finds what would keep a well-formed document from becoming C#.</summary>
internal static class DocumentChecker
{
    /// <summary>Everything that is wrong with a document, in the order of its lines.</summary>
    public static IReadOnlyList<Diagnostic> Check(string file, Node root) => Run(file, root, ReferenceCheck.Run, OperationIdCheck.Run);

    /// <summary>What is wrong with a document's shape and its references, which normalization can't repair.</summary>
    public static IReadOnlyList<Diagnostic> CheckStructure(string file, Node root) => Run(file, root, ReferenceCheck.Run);

    private static IReadOnlyList<Diagnostic> Run(string file, Node root, params Func<Node, IEnumerable<Problem>>[] checks)
    {
        var problems = ShapeCheck.Run(root).ToList();
        if (problems.Count == 0)
        {
            problems.AddRange(checks.SelectMany(check => check(root)));
        }

        return [.. problems
            .OrderBy(problem => problem.Position.Line)
            .ThenBy(problem => problem.Position.Column)
            .Select(problem => new Diagnostic(problem.Code, file, problem.Position, problem.Message))];
    }
}
