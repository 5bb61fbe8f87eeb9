using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Slicing;

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
        var settings = Required("--settings", "NSwag's settings, nswag.json.");
        var templates = Required("--templates", "The folder of Liquid templates.");
        var clientName = Optional("--client-name", "The name of the class that has all resources; none is made without it.");
        var interfaces = Flag("--interfaces", "Whether each resource, and the class that has them all, implements an interface: true, or false, the default.");
        var dependencyInjection = Flag("--dependency-injection", "Whether there are methods that register the class that has all resources with a service container: true, or false, the default.");
        var accessibility = Optional("--accessibility", "What the generated types are: public, the default, or internal.");
        accessibility.AcceptOnlyFromAmong("public", "internal");
        var overlays = new Option<string[]>("--overlay") { Description = "An Overlay 1.0 document to apply first. May be repeated; they are applied in order." };
        var paths = Optional("--include-paths", "The paths to compile, separated by ';'; '/pets*' stands for every path that begins with '/pets'.");
        var tags = Optional("--include-tags", "The tags to compile, separated by ';'.");
        var operations = Optional("--include-operations", "The ids of the operations to compile, separated by ';'.");
        var ownSettings = Optional("--own-settings", "NSwag settings that go over the others.");
        var log = new Option<string?>("--log") { Description = "Where to keep all that NSwag says when it fails." };
        var fileList = Optional("--file-list", "Where to list the files that the document was read from, beside the first, one a line.");
        var lastError = Optional("--last-error", "A file for the last error, which then doesn't go to standard error: its file, line, column, code and text, each in a line.");
        var roots = RootOption.Create();
        var noWarn = NoWarnOption.Create();
        var treatWarningsAsErrors = Flag("--treat-warnings-as-errors", "Whether every warning is an error: true, or false, the default.");
        var warningsAsErrors = Optional("--warnings-as-errors", "The codes of warnings that are errors, separated by ';'.");
        var warningsNotAsErrors = Optional("--warnings-not-as-errors", "The codes of warnings that stay warnings where all others are errors, separated by ';'.");
        var warnings = Optional("--warnings", "A file for warnings and notes, which then don't go to standard error: one a line. It is empty where there are none.");
        var metadata = Optional("--metadata", "A file with an attribute whose arguments are all metadata of the project's item; names that mean nothing are told.");
        var project = Optional("--project", "The project file that has the item.");
        var command = new Command("generate", "Compiles an OpenAPI document to C# with NSwag.")
        {
            input, output, @namespace, clientName, accessibility, interfaces, dependencyInjection, overlays, paths, tags, operations, settings, ownSettings, templates, log, lastError, roots, fileList, noWarn, treatWarningsAsErrors, warningsAsErrors, warningsNotAsErrors, warnings, metadata, project,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new GenerateOptions
            {
                Source = new FrontEndInput(parsed.GetRequiredValue(input))
                {
                    Roots = parsed.GetValue(roots) ?? [],
                    Overlays = parsed.GetValue(overlays) ?? [],
                    Choice = Choose(Items(parsed.GetValue(paths)), Items(parsed.GetValue(tags)), Items(parsed.GetValue(operations))),
                },
                Output = parsed.GetRequiredValue(output),
                Namespace = parsed.GetRequiredValue(@namespace),
                ClientName = parsed.GetValue(clientName) is { Length: > 0 } name ? name : null,
                HasInterfaces = IsTrue(parsed.GetValue(interfaces)),
                HasRegistration = IsTrue(parsed.GetValue(dependencyInjection)),
                IsInternal = parsed.GetValue(accessibility) == "internal",
                NSwag = NSwagLibraries.Program,
                Settings = parsed.GetRequiredValue(settings),
                OwnSettings = parsed.GetValue(ownSettings) is { Length: > 0 } own ? own : null,
                Templates = parsed.GetRequiredValue(templates),
                Log = parsed.GetValue(log),
                FileList = parsed.GetValue(fileList) is { Length: > 0 } list ? list : null,
                Warnings = new WarningPolicy
                {
                    Off = WarningPolicy.Codes(parsed.GetValue(noWarn)),
                    TreatsAllAsErrors = IsTrue(parsed.GetValue(treatWarningsAsErrors)),
                    AsErrors = WarningPolicy.Codes(parsed.GetValue(warningsAsErrors)),
                    NotAsErrors = WarningPolicy.Codes(parsed.GetValue(warningsNotAsErrors)),
                },
            };
            return CommandRunner.RunAsync(
                async () =>
                {
                    var item = options.Warnings.Apply(parsed.GetValue(metadata) is { Length: > 0 } attribute ? ItemMetadata.Check(attribute, parsed.GetValue(project)) : []);
                    return item.Any(diagnostic => diagnostic.IsError)
                        ? item
                        : Tell([.. item, .. await NSwagGenerator.GenerateAsync(options, cancellationToken).ConfigureAwait(false)], parsed.GetValue(warnings));
                },
                parsed.GetValue(lastError) is { Length: > 0 } file ? file : null);
        });
        return command;
    }

    /// <summary>What goes to standard error. Where the output was written, a file may have it all.</summary>
    private static IReadOnlyList<Diagnostic> Tell(IReadOnlyList<Diagnostic> diagnostics, string? file)
    {
        var told = BuildReport.Shorten(diagnostics);
        if (string.IsNullOrEmpty(file) || told.Any(diagnostic => diagnostic.IsError))
        {
            return told;
        }

        BuildReport.Write(file, told);
        return CommandRunner.NothingWrong;
    }

    /// <summary>Splits a list as MSBuild writes it; empty text is an empty list.</summary>
    private static string[] Items(string? text) =>
        (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static SliceChoice? Choose(string[] paths, string[] tags, string[] operations) =>
        paths.Length + tags.Length + operations.Length > 0 ? new SliceChoice(paths, tags, operations) : null;

    private static bool IsTrue(string? text) => bool.TryParse(text, out var value) && value;

    private static Option<string?> Flag(string name, string description)
    {
        var flag = Optional(name, description);
        flag.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: { Length: > 0 } value }] && !bool.TryParse(value, out _))
            {
                result.AddError($"{name} is true or false, not '{value}'.");
            }
        });
        return flag;
    }

    private static Option<string?> Optional(string name, string description) => new(name) { Description = description };

    private static Option<string> Required(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Required = true };
}
