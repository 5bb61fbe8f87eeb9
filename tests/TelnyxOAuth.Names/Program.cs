using System;
using System.Globalization;
using System.Linq;
using TelnyxOAuth.Names;
using TelnyxOAuth.OpenApi.Diagnostics;

var isListing = args.Contains("--list");
var isListingAll = args.Contains("--all");
var flaws = Enum.GetValues<NameFlaw>();
var files = args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
if (files.Length == 0)
{
    Console.Error.WriteLine("Name OpenAPI documents. --list shows the names that have a flaw, --all shows every name.");
    return 1;
}

var failed = 0;
var (methods, flawed) = (0, 0);
foreach (var file in files)
{
    NameCount count;
    try
    {
        count = NameCount.Read(file);
    }
    catch (DiagnosticException exception)
    {
        Console.Error.WriteLine(exception.Message);
        failed++;
        continue;
    }

    methods += count.Judged.Count;
    flawed += count.Flawed;
    var kinds = string.Join(", ", flaws.Where(flaw => count.Having(flaw) > 0).Select(flaw => $"{flaw} {count.Having(flaw)}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFileName(file)}: {count.Judged.Count} methods, {count.Flawed} flawed, {count.Share:P1}{(kinds.Length > 0 ? ": " : "")}{kinds}"));
    foreach (var (operation, found) in count.Judged.Where(found => isListingAll || (isListing && found.Flaws.Count > 0)))
    {
        Console.WriteLine($"  {operation}  <-  {operation.HttpMethod.ToUpperInvariant()} {operation.Path}  {operation.Id}  [{operation.Tag}]{(found.Count > 0 ? "  " : "")}{string.Join(", ", found)}");
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"together: {methods} methods, {flawed} flawed, {(methods == 0 ? 0 : (double)flawed / methods):P1}"));
return failed == 0 ? 0 : 1;
