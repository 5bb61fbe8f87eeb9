using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using TelnyxOAuth.OpenApi.Tests.Corpus;

namespace TelnyxOAuth.OpenApi.Tests;

/// <summary>Gives the tool the libraries that lie beside it where these tests have others: ASP.NET Core's Microsoft.OpenApi is older than the tool's.</summary>
internal static class ToolLibraries
{
    private static readonly Version Newer = new(3, 0);

    [ModuleInitializer]
    internal static void Register()
    {
        var libraries = new AssemblyLoadContext("The tool's libraries");
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == "Microsoft.OpenApi" && name.Version >= Newer
            ? libraries.LoadFromAssemblyPath(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(WholeLine.Metadata("NSwagProgram"))!, "..", "Microsoft.OpenApi.dll")))
            : null;
    }
}
