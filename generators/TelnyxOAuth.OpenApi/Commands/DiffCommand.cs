using System;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>diff OLD NEW</c>: compares what two documents compile to: the C# that users see, and what changes on the wire.</summary>
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
            Description = "The least serious change that gives the exit code 1: breaking, deprecated, wire, changed, added, or none for never.",
            DefaultValueFactory = _ => "breaking",
        };
        failOn.AcceptOnlyFromAmong("breaking", "deprecated", "wire", "changed", "added", "none");
        var roots = RootOption.Create();
        var command = new Command(
            Name,
            "Says what changes for users of the client that the documents compile to, and what on the wire. Exit code: 0 nothing breaking, 1 something breaking (see --fail-on), 2 a document can't be compiled.")
        {
            old, @new, format, failOn, roots,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(
            async () =>
            {
                var (oldFile, newFile) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(@new));
                var diff = SurfaceComparer.Compare(Compile(oldFile, parsed.GetValue(roots)), Compile(newFile, parsed.GetValue(roots)));
                var text = parsed.GetValue(format) == "json" ? DiffJson.Write(diff) : DiffText.Write(diff);
                await Console.Out.WriteAsync(text).ConfigureAwait(false);
                return Fails(diff, parsed.GetRequiredValue(failOn)) ? Found : NoneFound;
            },
            Failure));
        return command;
    }

    private static PlainDocument Compile(string file, string[]? roots) => DocumentFrontEnd.Compile(new FrontEndInput(file) { Roots = roots ?? [] }).Require();

    private static bool Fails(SurfaceDiff diff, string failOn) =>
        Enum.TryParse<ChangeKind>(failOn, ignoreCase: true, out var least) && diff.Changes.Any(finding => finding.Kind <= least);
}
