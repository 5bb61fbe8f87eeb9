using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Checking;

/// <summary>Finds what would keep a well-formed document from becoming C#.</summary>
internal static class DocumentChecker
{
    /// <summary>Everything that is wrong with a document, in the order of its lines.</summary>
    public static IReadOnlyList<Diagnostic> Check(string file, Node root)
    {
        var problems = ShapeCheck.Run(root).ToList();
        if (problems.Count == 0)
        {
            problems.AddRange(ReferenceCheck.Run(root));
            problems.AddRange(OperationIdCheck.Run(root));
        }

        return [.. problems
            .OrderBy(problem => problem.Position.Line)
            .ThenBy(problem => problem.Position.Column)
            .Select(problem => new Diagnostic(problem.Code, file, problem.Position, problem.Message))];
    }
}
