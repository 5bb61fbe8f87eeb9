using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Diff;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>diff OLD NEW</c>: says what changed for users of the SDK.</summary>
internal static class DiffCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "diff";

    /// <summary>The exit code where the command can't do its work.</summary>
    public const int Failure = 2;

    private const int NoneFound = 0;
    private const int Found = 1;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var old = new Argument<string>("old") { Description = "The document as it was." };
        var @new = new Argument<string>("new") { Description = "The document as it is." };
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least grave difference that gives the exit code 1: breaking, deprecated, changed, added, or none for never.",
            DefaultValueFactory = _ => "breaking",
        };
        failOn.AcceptOnlyFromAmong("breaking", "deprecated", "changed", "added", "none");
        var command = new Command(
            Name,
            "Says what changed for users of the SDK. Exit code: 0 nothing breaking, 1 something breaking (see --fail-on), 2 a document is faulty.")
        {
            old, @new, format, failOn,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(
            async () =>
            {
                var (oldFile, newFile) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new));
                var comparison = DocumentComparer.Compare(oldFile, VerifiedDocument.Read(oldFile), newFile, VerifiedDocument.Read(newFile));
                var text = parsed.GetValue(format) == "json" ? ComparisonJson.Write(comparison) : ComparisonText.Write(comparison);
                await Console.Out.WriteAsync(text).ConfigureAwait(false);
                return Fails(comparison, parsed.GetRequiredValue(failOn)) ? Found : NoneFound;
            },
            Failure));
        return command;
    }

    private static bool Fails(Comparison comparison, string failOn) =>
        Enum.TryParse<ChangeKind>(failOn, ignoreCase: true, out var least) && comparison.Changes.Any(finding => finding.Kind <= least);
}
