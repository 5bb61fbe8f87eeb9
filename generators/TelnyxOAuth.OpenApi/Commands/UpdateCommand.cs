using System;
using System.CommandLine;
using TelnyxOAuth.OpenApi.Updating;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>update --from FILE</c>: updates the SDK's document from a new upstream document.</summary>
internal static class UpdateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "Upstream's document: the OAuth part or all of it.", Required = true };
        var document = new Option<string>("--document")
        {
            Description = "The SDK's document, which is replaced.",
            DefaultValueFactory = _ => "openapi/telnyx-oauth.yaml",
        };
        var overlay = new Option<string>("--overlay")
        {
            Description = "The overlay with the SDK's names and sentences, and the paths to take.",
            DefaultValueFactory = _ => "openapi/telnyx-oauth.overlay.yaml",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and write nothing." };
        var roots = RootOption.Create();
        var command = new Command("update", "Takes a new upstream document into the SDK's own, and says what that means for users.")
        {
            from, document, overlay, dryRun, roots,
        };
        command.SetAction((parsed, _) => CommandRunner.RunAsync(async () =>
        {
            var options = new UpdateOptions
            {
                From = parsed.GetRequiredValue(from),
                Document = parsed.GetRequiredValue(document),
                Overlay = parsed.GetRequiredValue(overlay),
                IsDryRun = parsed.GetValue(dryRun),
                Roots = parsed.GetValue(roots) ?? [],
            };
            await Console.Out.WriteAsync(UpdateRun.Run(options)).ConfigureAwait(false);
            return CommandRunner.NothingWrong;
        }));
        return command;
    }
}
