using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary>What a build tells of a document: no more of each code than a log can bear.</summary>
internal static class BuildReport
{
    private const int MostOthers = 20;
    private const int MostNotes = 5;

    /// <summary>Leaves of each code the first ones, and says how many more there are.</summary>
    public static IReadOnlyList<Diagnostic> Shorten(IReadOnlyList<Diagnostic> diagnostics)
    {
        var told = new Dictionary<(string Code, string Severity), int>();
        var kept = new List<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var count = told[(diagnostic.Code, diagnostic.Severity)] = told.GetValueOrDefault((diagnostic.Code, diagnostic.Severity)) + 1;
            if (count <= Most(diagnostic))
            {
                kept.Add(diagnostic);
            }
        }

        return
        [
            .. kept,
            .. from diagnostic in diagnostics.DistinctBy(diagnostic => (diagnostic.Code, diagnostic.Severity))
               let more = told[(diagnostic.Code, diagnostic.Severity)] - Most(diagnostic)
               where more > 0
               select diagnostic with { Position = null, Message = $"and {more} more of {diagnostic.Code}; the tool's command 'check' tells them all." },
        ];
    }

    /// <summary>Writes what a build tells when the output is there: one line each.</summary>
    /// <exception cref="DiagnosticException">The file can't be written.</exception>
    public static void Write(string file, IReadOnlyList<Diagnostic> diagnostics) =>
        OutputFile.Write(file, string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n")));

    private static int Most(Diagnostic diagnostic) =>
        diagnostic.Severity == Diagnostic.Note ? MostNotes : MostOthers;
}
