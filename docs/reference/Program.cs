using System;
using System.IO;
using TelnyxOAuth.Reference;

// The repository that the program was built in.
var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "TelnyxOAuth.Generated.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException($"The repository is not above {AppContext.BaseDirectory}.");
}

try
{
    await new ReferenceBuild(root).RunAsync();
    return 0;
}
catch (ReferenceException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
