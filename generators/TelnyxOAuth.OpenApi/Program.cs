using System.CommandLine;
using TelnyxOAuth.OpenApi.Commands;

var root = new RootCommand("Reads, checks, changes and compares OpenAPI documents and compiles them to C#.")
{
    CheckCommand.Create(),
    GenerateCommand.Create(),
    OverlayCommand.Create(),
    SliceCommand.Create(),
};

return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
