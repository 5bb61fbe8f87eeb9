using System.CommandLine;
using TelnyxOAuth.OpenApi.Commands;

var root = new RootCommand("Reads, checks, changes and compares OpenAPI documents and compiles them to C#.")
{
    CheckCommand.Create(),
    GenerateCommand.Create(),
    OverlayCommand.Create(),
    SliceCommand.Create(),
    DiffCommand.Create(),
    UpdateCommand.Create(),
};

var parsed = root.Parse(args);
var exitCode = await parsed.InvokeAsync().ConfigureAwait(false);

// Where 1 means that the documents differ, a wrong command line must not look the same.
return parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name == DiffCommand.Name ? DiffCommand.Failure : exitCode;
