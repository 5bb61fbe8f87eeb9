using System.CommandLine;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>tidy IN -o OUT</c>: writes the normalized document, from which the C# is compiled.</summary>
internal static class TidyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var output = OutputOption.Create();
        var roots = RootOption.Create();
        var command = new Command("tidy", "Writes an OpenAPI document in the form that is compiled to C#: plain schemas, a name for each type, an id for each operation.")
        {
            input, output, roots,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            var file = parsed.GetRequiredValue(input);
            var target = parsed.GetRequiredValue(output);
            var result = DocumentFrontEnd.Compile(new FrontEndInput(file) { Roots = parsed.GetValue(roots) ?? [] });
            if (result.Document is { } document)
            {
                OutputFile.Write(target, DocumentWriter.TextFor(target, document.Root));
            }

            return Task.FromResult(result.Diagnostics);
        }));
        return command;
    }
}
