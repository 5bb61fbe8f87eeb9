using System.IO;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;

namespace TelnyxOAuth.OpenApi.Updating;

/// <summary>Updates a document in its file, whole or not at all.</summary>
internal static class UpdateRun
{
    /// <summary>Updates a document.</summary>
    /// <returns>A report for people: what changes for users, what is left to do, and whether the file was written.</returns>
    /// <exception cref="DiagnosticException">A file has a problem, or upstream and the overlay don't match. Nothing is written.</exception>
    public static string Run(UpdateOptions options)
    {
        var plan = UpdatePlanReader.Read(options.Overlay);
        var upstream = DocumentChecker.RequireShape(options.From, DocumentFrontEnd.Read(new FrontEndInput(options.From) { Roots = options.Roots }));
        var before = File.Exists(options.Document) ? DocumentFrontEnd.Read(new FrontEndInput(options.Document) { Roots = options.Roots }) : null;
        var update = DocumentUpdater.Update(options.From, upstream, plan, before);
        var changes = before is null
            ? "The document is new.\n"
            : DiffText.Write(SurfaceComparer.Compare(DocumentFrontEnd.Compile(options.Document, before).Require(), update.Document));
        return changes + Notes(update) + Write(options, DocumentWriter.TextFor(options.Document, update.Document.Root));
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
