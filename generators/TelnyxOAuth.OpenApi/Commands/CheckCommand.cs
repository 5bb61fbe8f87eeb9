using System.CommandLine;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.FrontEnd;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>check IN</c>: reports every problem of a document and, where there is none, what would be left out of its C#.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var roots = RootOption.Create();
        var command = new Command("check", "Says what is wrong with an OpenAPI document, with line and column.") { input, roots };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() => Task.FromResult(DocumentFrontEnd.Check(new FrontEndInput(parsed.GetRequiredValue(input)) { Roots = parsed.GetValue(roots) ?? [] }))));
        return command;
    }
}
