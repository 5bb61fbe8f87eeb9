using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TelnyxOAuth.Corpus;

/// <summary>Writes outcomes as the rows of a Markdown table, each as soon as it is known.</summary>
internal sealed class ResultTable(IReadOnlyList<TextWriter> writers)
{
    private const int LongestFault = 300;

    private readonly List<Outcome> _outcomes = [];

    /// <summary>Whether a document was not compiled.</summary>
    public bool HasFailures => _outcomes.Any(outcome => !outcome.IsCompiled);

    /// <summary>Writes the head of the table.</summary>
    public void Begin()
    {
        Write("| document | compiled | warnings | seconds | MB | lines | first fault |");
        Write("| --- | --- | --- | --- | --- | --- | --- |");
    }

    /// <summary>Writes a row.</summary>
    public void Add(string name, Outcome outcome)
    {
        _outcomes.Add(outcome);
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Cell(name)} | {(outcome.IsCompiled ? "yes" : "NO")} | {outcome.Warnings} | {outcome.Seconds:F1} | {outcome.Megabytes:F0} | {outcome.Lines} | {Cell(outcome.FirstFault ?? string.Empty)} |"));
    }

    /// <summary>Writes what the rows come to.</summary>
    public void End()
    {
        var seconds = _outcomes.Select(outcome => outcome.Seconds).Order().ToArray();
        Write(string.Empty);
        Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{_outcomes.Count} documents: {_outcomes.Count(outcome => outcome.IsCompiled)} compiled, {_outcomes.Count(outcome => outcome.Warnings > 0)} of all with warnings, {_outcomes.Sum(outcome => outcome.Warnings)} warnings; {seconds.Sum():F0} seconds, median {(seconds.Length == 0 ? 0 : seconds[seconds.Length / 2]):F1}, longest {seconds.LastOrDefault():F1}."));
    }

    private void Write(string line)
    {
        foreach (var writer in writers)
        {
            writer.WriteLine(line);
            writer.Flush();
        }
    }

    /// <summary>A text of a document, in one line that can't end its cell.</summary>
    private static string Cell(string text)
    {
        var line = string.Join(' ', text.Split(['\r', '\n', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length <= LongestFault ? line : string.Concat(line.AsSpan(0, LongestFault), "…");
    }
}
