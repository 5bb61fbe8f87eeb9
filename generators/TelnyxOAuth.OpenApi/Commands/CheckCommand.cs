using System.CommandLine;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>check IN</c>: reports every problem and mistake of a document and, where there is no problem, what would be left out of its C#.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var roots = RootOption.Create();
        var noWarn = NoWarnOption.Create();
        var command = new Command("check", "Says what is wrong with an OpenAPI document, with line and column.") { input, roots, noWarn };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(() =>
        {
            var found = DocumentFrontEnd.Check(new FrontEndInput(parsed.GetRequiredValue(input)) { Roots = parsed.GetValue(roots) ?? [] });
            return Task.FromResult(new WarningPolicy { Off = WarningPolicy.Codes(parsed.GetValue(noWarn)) }.Apply(found));
        }));
        return command;
    }
}
