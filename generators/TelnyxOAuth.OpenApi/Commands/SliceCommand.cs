using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Slicing;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>slice IN -o OUT --path … --tag … --operation …</c>: cuts operations out of a document.</summary>
internal static class SliceCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var output = OutputOption.Create();
        var paths = Several("--path", "A path to keep; '/pets*' keeps every path that begins with '/pets'. May be repeated.");
        var tags = Several("--tag", "A tag whose operations are kept. May be repeated.");
        var operations = Several("--operation", "The id of an operation to keep. May be repeated.");
        var roots = RootOption.Create();
        var command = new Command("slice", "Cuts operations out of a document, with all that they refer to.")
        {
            input, output, paths, tags, operations, roots,
        };
        command.Validators.Add(result =>
        {
            if (new[] { paths, tags, operations }.All(option => result.GetResult(option) is null))
            {
                result.AddError("Choose what to keep with --path, --tag or --operation.");
            }
        });
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            var file = parsed.GetRequiredValue(input);
            var target = parsed.GetRequiredValue(output);
            var choice = new SliceChoice(parsed.GetValue(paths) ?? [], parsed.GetValue(tags) ?? [], parsed.GetValue(operations) ?? []);
            var document = DocumentChecker.RequireShape(file, DocumentFrontEnd.Read(new FrontEndInput(file) { Roots = parsed.GetValue(roots) ?? [] }));
            OutputFile.Write(target, DocumentWriter.TextFor(target, DocumentSlicer.Slice(file, document, choice)));
            return Task.FromResult(CommandRunner.NothingWrong);
        }));
        return command;
    }

    private static Option<string[]> Several(string name, string description) => new(name) { Description = description };
}
