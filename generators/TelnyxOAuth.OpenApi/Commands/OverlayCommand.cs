using System.CommandLine;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>overlay IN OVERLAY -o OUT</c>: applies an overlay to a document.</summary>
internal static class OverlayCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var overlay = new Argument<string>("overlay") { Description = "The Overlay 1.0 document, YAML or JSON." };
        var output = OutputOption.Create();
        var roots = RootOption.Create();
        var command = new Command("overlay", "Applies an OpenAPI Overlay 1.0 document; an action that matches nothing is an error.")
        {
            input, overlay, output, roots,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(overlay), parsed.GetRequiredValue(output), parsed.GetValue(roots) ?? []);
            return Task.FromResult(CommandRunner.NothingWrong);
        }));
        return command;
    }

    private static void Run(string input, string overlayFile, string output, string[] roots)
    {
        var document = DocumentFrontEnd.Read(new FrontEndInput(input) { Roots = roots, Overlays = [overlayFile] });
        OutputFile.Write(output, DocumentWriter.TextFor(output, document));
    }
}
