using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Checking;
using TelnyxOAuth.OpenApi.Comparing;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Generating;
using TelnyxOAuth.OpenApi.Updating;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>update --from FILE</c>: takes a new upstream document into the SDK's own.</summary>
internal static class UpdateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "Upstream's document: the OAuth part or all of it.", Required = true };
        var document = new Option<string>("--document")
        {
            Description = "The SDK's document, which is replaced.",
            DefaultValueFactory = _ => "openapi/telnyx-oauth.yaml",
        };
        var overlay = new Option<string>("--overlay")
        {
            Description = "The overlay with the SDK's names and sentences, and the paths to take.",
            DefaultValueFactory = _ => "openapi/telnyx-oauth.overlay.yaml",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and write nothing." };
        var command = new Command("update", "Takes a new upstream document into the SDK's own, and says what that means for users.")
        {
            from, document, overlay, dryRun,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(async () =>
        {
            var report = Run(
                parsed.GetRequiredValue(from), parsed.GetRequiredValue(document), parsed.GetRequiredValue(overlay), parsed.GetValue(dryRun));
            await Console.Out.WriteAsync(report).ConfigureAwait(false);
            return CommandRunner.NothingWrong;
        }));
        return command;
    }

    private static string Run(string from, string document, string overlay, bool dryRun)
    {
        var plan = UpdatePlanReader.Read(overlay);
        var upstream = DocumentReader.Read(from);
        var before = File.Exists(document) ? DocumentReader.Read(document) : null;
        var update = DocumentUpdater.Update(from, upstream, plan, before);
        var text = DocumentWriter.TextFor(document, update.Document);

        var report = new StringBuilder();
        report.Append(before is null ? "The document is new.\n" : ComparisonText.Write(DocumentComparer.Compare(before, update.Document)));
        report.AppendJoin(string.Empty, Notes(update));
        if (dryRun)
        {
            return report.ToString();
        }

        if (before is not null && File.ReadAllText(document) == text)
        {
            return report.Append($"{document} is up to date.\n").ToString();
        }

        OutputFile.Write(document, text);
        return report.Append($"{document} is written.\n").ToString();
    }

    private static string[] Notes(UpdatedDocument update) =>
        update.Notes.Count == 0 ? [] : ["\nTo do\n", .. update.Notes.Select(note => $"  {note}\n"), "\n"];
}
