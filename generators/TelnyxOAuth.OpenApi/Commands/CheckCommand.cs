using System.CommandLine;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>check IN</c>: says what is wrong with a document.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var command = new Command("check", "Says what is wrong with an OpenAPI document, with line and column.") { input };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            var path = parsed.GetRequiredValue(input);
            return Task.FromResult(DocumentChecker.Check(path, DocumentFile.Read(path)));
        }));
        return command;
    }
}
