using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Running;

/// <summary>
/// The README's way from an empty folder to a signed-in user, as a newcomer goes it: its commands with the packages under test, its
/// programs as they stand there, and a browser that is played.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class FrontPageTests(PackageFeed feed) : IDisposable
{
    // What the program takes for the system's browser tells the address to whoever reads the program's output.
    private const string Browser = "#!/bin/sh\necho \"Opened: $1\"\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telnyx oauth newcomer ");

    [UnixFact]
    public async Task From_an_empty_folder_to_a_listed_client_and_a_signed_in_user()
    {
        var folder = await SetUpAsync();
        var programs = PageBlocks.Read("README.md", "csharp");
        Assert.Equal(2, programs.Count);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), programs[0] + "\n" + programs[1]);

        await RunAsync(folder, "build", "-nodeReuse:false", "-nologo", "--output", "out");
        var start = new ProcessStartInfo(ChildProgram.DotNet, [Path.Combine(folder, "out", "first-call.dll")]) { WorkingDirectory = folder };
        start.Environment["PATH"] = MakeBrowser() + Path.PathSeparator + start.Environment["PATH"];
        using var program = ChildProgram.Start(start);
        try
        {
            Assert.EndsWith("  My app", await ReadLineAsync(program), StringComparison.Ordinal);
            var opened = await ReadLineAsync(program);
            Assert.StartsWith("Opened: ", opened, StringComparison.Ordinal);

            Assert.Contains("You are signed in", await ConsentAsync(new Uri(opened["Opened: ".Length..].Trim('"'))), StringComparison.Ordinal);
            Assert.Equal("Ada sees 1 client.", await ReadLineAsync(program));
            await program.WaitForExitAsync().WithinAsync(ChildProgram.RunLimit, "The end of the program");
            Assert.Equal(0, program.ExitCode);
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill();
            }
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Runs the commands of the page that make a project, and returns its folder.</summary>
    private async Task<string> SetUpAsync()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="telnyx-oauth" value="{feed.Source}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="packages of the machine" value="{Checkout.PackageFolder}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        var commands = PageBlocks.Read("README.md", "sh").Single(block => block.Contains("dotnet new", StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["dotnet new console -o first-call", "cd first-call", "dotnet add package TelnyxOAuth.Generated", "dotnet add package TelnyxOAuth.Sandbox"], commands);
        await RunAsync(_folder.FullName, "new", "console", "-o", "first-call", "--no-restore");
        var folder = Path.Combine(_folder.FullName, "first-call");

        // The version of the packages under test is none that a command takes by itself.
        foreach (var package in commands[2..].Select(command => command.Split(' ')[^1]))
        {
            await RunAsync(folder, "add", "package", package, "--version", PackageFeed.Version, "--no-restore");
        }

        return folder;
    }

    private string MakeBrowser()
    {
        foreach (var name in new[] { "xdg-open", "open" })
        {
            var script = Path.Combine(_folder.FullName, name);
            File.WriteAllText(script, Browser);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }
        }

        return _folder.FullName;
    }

    /// <summary>Goes where the browser was sent, allows the access on the page there, and follows the way back.</summary>
    private static async Task<string> ConsentAsync(Uri address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var toConsent = await http.GetAsync(address);
        var page = new Uri(address, toConsent.Headers.Location!);
        using var form = new FormUrlEncodedContent([new("consent_token", page.Query.Split("consent_token=")[1].Split('&')[0]), new("decision", "allow")]);
        using var back = await http.PostAsync(page, form);
        return await http.GetStringAsync(back.Headers.Location);
    }

    private async Task RunAsync(string folder, params string[] arguments)
    {
        var result = await ChildProgram.RunDotNetAsync(folder, arguments, ChildProgram.BuildLimit, ("NUGET_PACKAGES", feed.Cache));
        Assert.True(result.ExitCode == 0, result.Everything);
    }

    private static async Task<string> ReadLineAsync(Process program) =>
        await program.StandardOutput.ReadLineAsync().WithinAsync(ChildProgram.RunLimit, "The next line of the program")
        ?? throw new InvalidDataException("The program ended: " + await program.StandardError.ReadToEndAsync());
}
