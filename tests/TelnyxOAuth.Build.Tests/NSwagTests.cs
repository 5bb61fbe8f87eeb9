using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Build.Tests;

/// <summary>NSwag is the one that lies beside the tool.</summary>
public sealed class NSwagTests
{
    [Fact]
    public async Task A_tool_without_NSwag_is_an_error_and_another_NSwag_compiles_again()
    {
        using var project = new ClientProject();
        var installed = Path.GetDirectoryName(Tools.OpenApi)!;
        Copy(installed, project.PathOf("tool"));
        var tool = $"-p:OpenApiToolPath={project.PathOf("tool/TelnyxOAuth.OpenApi.dll")}";

        (await project.BuildAsync(tool)).Failed("error TOA1101");

        Copy(Path.Combine(installed, "nswag"), project.PathOf("tool/nswag"));
        (await project.RebuildAsync(tool)).Succeeded(compilations: 1);
        (await project.RebuildAsync(tool)).Succeeded(compilations: 0);

        File.SetLastWriteTimeUtc(project.PathOf("tool/nswag/dotnet-nswag.dll"), DateTime.UtcNow);
        (await project.RebuildAsync(tool)).Succeeded(compilations: 1);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
