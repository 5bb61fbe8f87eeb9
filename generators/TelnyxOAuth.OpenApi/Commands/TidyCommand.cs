using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Normalization;

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
            var read = DocumentFile.Read(file);
            var found = DocumentRepair.Apply(file, read);
            if (found.Any(diagnostic => diagnostic.IsError))
            {
                return Task.FromResult(found);
            }

            var (document, notes) = NormalizedDocument.From(file, read);
            OutputFile.Write(target, DocumentWriter.TextFor(target, document));
            return Task.FromResult<IReadOnlyList<Diagnostic>>([.. found, .. notes]);
        }));
        return command;
    }
}
