using System.CommandLine;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Checking;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Generating;
using TelnyxOAuth.OpenApi.Tidying;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>tidy IN -o OUT</c>: writes a document in the form that compiles to the best C#.</summary>
internal static class TidyCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var output = OutputOption.Create();
        var command = new Command("tidy", "Writes an OpenAPI document in the form that is compiled to C#: plain schemas, a name for each type, an id for each operation.")
        {
            input, output,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            var file = parsed.GetRequiredValue(input);
            var target = parsed.GetRequiredValue(output);
            var (document, notes) = TidyDocument.Of(file, DocumentReader.Read(file));
            OutputFile.Write(target, DocumentWriter.TextFor(target, document));
            return Task.FromResult(notes);
        }));
        return command;
    }
}
