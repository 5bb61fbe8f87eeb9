using System.IO;
using System.Linq;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.NSwag;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Updates a document in its file, whole or not at all.</summary>
internal static class UpdateRun
{
    /// <summary>Updates a document.</summary>
    /// <returns>What changes for users, what is left to do, and whether the file was written; for people.</returns>
    /// <exception cref="DiagnosticException">A file is faulty, or upstream and the overlay don't go together. Nothing is written.</exception>
    public static string Run(UpdateOptions options)
    {
        var plan = UpdatePlanReader.Read(options.Overlay);
        var upstream = VerifiedDocument.ReadShape(options.From);
        var before = File.Exists(options.Document) ? VerifiedDocument.Read(options.Document) : null;
        var update = DocumentUpdater.Update(options.From, upstream, plan, before);
        var changes = before is null
            ? "The document is new.\n"
            : ComparisonText.Write(DocumentComparer.Compare(options.Document, before, options.From, update.Document));
        return changes + Notes(update) + Write(options, DocumentWriter.TextFor(options.Document, update.Document));
    }

    private static string Write(UpdateOptions options, string text)
    {
        if (File.Exists(options.Document) && File.ReadAllText(options.Document) == text)
        {
            return $"{options.Document} is up to date.\n";
        }

        if (options.IsDryRun)
        {
            return $"{options.Document} would be written.\n";
        }

        OutputFile.Write(options.Document, text);
        return $"{options.Document} is written.\n";
    }

    private static string Notes(UpdatedDocument update) =>
        update.Notes.Count == 0 ? string.Empty : $"\nTo note\n{string.Concat(update.Notes.Select(note => $"  {note}\n"))}\n";
}
