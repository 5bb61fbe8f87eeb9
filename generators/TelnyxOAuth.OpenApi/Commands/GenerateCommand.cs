using System.CommandLine;
using TelnyxOAuth.OpenApi.Generating;

namespace TelnyxOAuth.OpenApi.Commands;

/// <summary><c>generate IN -o OUT …</c>: compiles a document to C#.</summary>
internal static class GenerateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = new Argument<string>("document") { Description = "The OpenAPI document, YAML or JSON." };
        var output = Required("--output", "The C# file to write.", "-o");
        var @namespace = Required("--namespace", "The namespace of the generated types.");
        var nswag = Required("--nswag", "NSwag's program, dotnet-nswag.dll.");
        var version = Required("--nswag-version", "The version that NSwag must have.");
        var settings = Required("--settings", "NSwag's settings, nswag.json.");
        var templates = Required("--templates", "The folder of Liquid templates.");
        var log = new Option<string?>("--log") { Description = "Where to keep what NSwag says." };
        var command = new Command("generate", "Compiles an OpenAPI document to C# with NSwag.")
        {
            input, output, @namespace, nswag, version, settings, templates, log,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new GenerateOptions
            {
                Input = parsed.GetRequiredValue(input),
                Output = parsed.GetRequiredValue(output),
                Namespace = parsed.GetRequiredValue(@namespace),
                NSwag = parsed.GetRequiredValue(nswag),
                NSwagVersion = parsed.GetRequiredValue(version),
                Settings = parsed.GetRequiredValue(settings),
                Templates = parsed.GetRequiredValue(templates),
                Log = parsed.GetValue(log),
            };
            return CommandRunner.RunAsync(() => ClientGenerator.GenerateAsync(options, cancellationToken));
        });
        return command;
    }

    private static Option<string> Required(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Required = true };
}
