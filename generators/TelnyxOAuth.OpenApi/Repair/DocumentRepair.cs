using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;

namespace TelnyxOAuth.OpenApi.Repair;

/// <summary>
/// Repairs the problems of a document where its meaning is clear or doesn't matter, so that it can be compiled: users often can't
/// correct the document of somebody else's API. <c>check</c> still reports every problem.
/// </summary>
internal static class DocumentRepair
{
    /// <summary>Repairs a document in place.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="document">What was read.</param>
    /// <returns>Warnings and notes on what was repaired and errors for what can't be, in the order of their lines.</returns>
    public static IReadOnlyList<Diagnostic> Apply(string file, Node document)
    {
        var problems = KindCheck.Run(document).ToList();
        if (problems.Count == 0)
        {
            var root = (MapNode)document;
            EmptyMembers.Apply(root);
            problems.AddRange(BrokenReferences.Apply(root, Path.GetFileName(file)));
            problems.AddRange(InlinePathItems(root));
            problems.AddRange(MissingParts.Apply(root));
        }

        return [.. problems
            .DistinctBy(problem => (problem.Code, problem.Position, problem.Message))
            .OrderBy(problem => problem.Position.File is { } other && other != file ? other : string.Empty, StringComparer.Ordinal)
            .ThenBy(problem => problem.Position.Line)
            .ThenBy(problem => problem.Position.Column)
            .Select(problem => Told(file, problem))];
    }

    private static IEnumerable<Problem> InlinePathItems(MapNode root)
    {
        try
        {
            PathItemReferences.Inline(root);
            return [];
        }
        catch (MalformedDocumentException exception)
        {
            return [new Problem(DiagnosticCodes.ExpandsTooFar, exception.Position, exception.Message)];
        }
    }

    private static Diagnostic Told(string file, Problem problem)
    {
        var diagnostic = new Diagnostic(problem.Code, file, problem.Position, problem.Message);
        return problem.Code == DiagnosticCodes.Repaired ? diagnostic with { Severity = problem.IsHarmless ? Diagnostic.Note : Diagnostic.Warning } : diagnostic;
    }
}
