using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace TelnyxOAuth.Build.Tests;

/// <summary>A small project in a folder of its own, outside the repository and with spaces in its path.</summary>
internal sealed class ClientProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth build ");

    /// <summary>Creates the project.</summary>
    public ClientProject(string targetFrameworks = "net10.0", string items = """<OpenApiClient Include="api.yaml" Namespace="My.Things" />""")
    {
        Write("Directory.Build.props", "<Project />");
        Write("api.yaml", Documents.With("Things_List"));
        Write("templates/File.liquid", "namespace {{ Namespace }};\n{{ Clients }}\n");
        Write("templates/Client.Class.liquid", "public static class {{ Class }} { {% for operation in Operations %}public const string {{ operation.ActualOperationName }} = \"{{ operation.ExtensionData[\"x-dotnet-operation\"] }}\"; {% endfor %}}\n");
        Write("Use.cs", "public static class Use { public const string Name = My.Things.ThingsResource.List; }\n");
        Write("Client Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Tools.BuildDirectory}build/TelnyxOAuth.Build.props" />
              <PropertyGroup>
                <TargetFrameworks>{targetFrameworks}</TargetFrameworks>
                <TargetFramework Condition="!$(TargetFrameworks.Contains(';'))">$(TargetFrameworks)</TargetFramework>
                <TargetFrameworks Condition="'$(TargetFramework)' != ''"></TargetFrameworks>
                <OpenApiToolPath>{Tools.OpenApi}</OpenApiToolPath>
                <OpenApiTemplatesDirectory Condition="Exists('templates')">$(MSBuildProjectDirectory)/templates/</OpenApiTemplatesDirectory>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
              <Import Project="{Tools.BuildDirectory}build/TelnyxOAuth.Build.targets" />
            </Project>
            """);
    }

    /// <summary>The path of a file.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>The path of the generated C#.</summary>
    public string OutputPath(string name = "api") => PathOf($"obj/openapi/{name}.OpenApi.g.cs");

    /// <summary>The generated C#.</summary>
    public string Generated(string name = "api") => File.ReadAllText(OutputPath(name));

    /// <summary>Builds.</summary>
    public Task<BuildResult> BuildAsync(params string[] arguments) => DotNetAsync(["build", .. arguments]);

    /// <summary>Builds again, without a restore.</summary>
    public Task<BuildResult> RebuildAsync(params string[] arguments) => BuildAsync(["--no-restore", .. arguments]);

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public Task<BuildResult> DotNetAsync(IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        DotNetCommand.BuildAsync(_folder.FullName, arguments, environment);

    /// <summary>Removes the folder.</summary>
    public void Dispose() => _folder.Delete(recursive: true);
}
