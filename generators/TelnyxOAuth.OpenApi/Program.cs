using System.CommandLine;
using TelnyxOAuth.OpenApi.Commands;

var root = new RootCommand("Reads and checks OpenAPI documents and compiles them to C#.")
{
    CheckCommand.Create(),
    GenerateCommand.Create(),
};

return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
