using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Generating;
using TelnyxOAuth.OpenApi.Overlaying;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>overlay IN OVERLAY -o OUT</c>: makes an overlay's changes to a document.</summary>
internal static class OverlayCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var overlay = new Argument<string>("overlay") { Description = "The Overlay 1.0 document, YAML or JSON." };
        var output = OutputOption.Create();
        var command = new Command("overlay", "Applies an OpenAPI Overlay 1.0 document; an action that matches nothing is an error.")
        {
            input, overlay, output,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(overlay), parsed.GetRequiredValue(output));
            return Task.FromResult(CommandRunner.NothingWrong);
        }));
        return command;
    }

    private static void Run(string input, string overlayFile, string output)
    {
        var overlay = OverlayReader.Read(overlayFile);
        CheckExtends(overlay, input);
        var document = DocumentFile.Read(input);
        OverlayApplier.Apply(overlay, document);
        OutputFile.Write(output, DocumentWriter.TextFor(output, document));
    }

    /// <summary>An overlay that names its document by a path is not applied to another one by mistake. An address is not fetched.</summary>
    private static void CheckExtends(Overlay overlay, string input)
    {
        if (overlay.Extends is not { } extends || (Uri.TryCreate(extends, UriKind.Absolute, out var uri) && !uri.IsFile))
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(overlay.File))!;
        var named = Path.GetFullPath(Path.Combine(folder, uri is null ? Uri.UnescapeDataString(extends) : uri.LocalPath));
        if (named != Path.GetFullPath(input))
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.BadOverlay, overlay.File, null,
                $"the overlay extends '{extends}', which is not '{input}'; correct 'extends', leave it out, or name the other document."));
        }
    }
}
