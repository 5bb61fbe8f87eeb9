using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tests;

public class ProgramTests
{
    [Fact]
    public async Task The_program_prints_where_it_listens_and_ends_when_asked_to()
    {
        using var program = Start("--port", "0", "--api-key", "KEY42");
        var address = (await program.StandardOutput.ReadLineAsync())!.Split(": ")[1];
        var key = (await program.StandardOutput.ReadLineAsync())!.Split(": ")[1].Trim();

        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + key);
        using var response = await http.GetAsync(new Uri(address + "/oauth_clients"));

        Assert.Equal("KEY42", key);
        Assert.True(response.IsSuccessStatusCode);
        await EndAsync(program);
    }

    [Theory]
    [InlineData("--port", "many")]
    [InlineData("--port", "65536")]
    [InlineData("--port")]
    [InlineData("--api-key", "two words")]
    [InlineData("--consent-page", "nowhere")]
    [InlineData("--verbose", "yes")]
    public async Task Bad_arguments_are_explained_and_end_the_program(params string[] arguments)
    {
        using var program = Start(arguments);
        var complaint = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(2, program.ExitCode);
        Assert.Contains("Usage:", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_explained_and_ends_the_program()
    {
        await using var server = await SandboxServer.StartAsync();
        using var program = Start("--port", server.Origin.Port.ToString(CultureInfo.InvariantCulture));
        var complaint = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("could not listen", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_given()
    {
        using var program = Start("--help");
        var help = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(0, program.ExitCode);
        Assert.Contains("--api-key KEY", help, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "TelnyxOAuth.Sandbox.dll");
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(new ProcessStartInfo(host, [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    // Windows has no signal that another process could send; there the process is just ended.
    private static async Task EndAsync(Process program)
    {
        if (OperatingSystem.IsWindows())
        {
            program.Kill();
            return;
        }

        using var kill = Process.Start("kill", ["-INT", program.Id.ToString(CultureInfo.InvariantCulture)]);
        await program.WaitForExitAsync();
        Assert.Equal(0, program.ExitCode);
    }
}
