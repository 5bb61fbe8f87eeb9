using System;
using System.IO;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>The <c>dotnet</c> program that runs this tool; it runs NSwag too.</summary>
internal static class DotNetHost
{
    /// <summary>The program's path, or its name where the path is not known.</summary>
    public static string Path
    {
        get
        {
            var own = Environment.ProcessPath;
            if (string.Equals(System.IO.Path.GetFileNameWithoutExtension(own), "dotnet", StringComparison.OrdinalIgnoreCase))
            {
                return own!;
            }

            return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path && File.Exists(path) ? path : "dotnet";
        }
    }
}
