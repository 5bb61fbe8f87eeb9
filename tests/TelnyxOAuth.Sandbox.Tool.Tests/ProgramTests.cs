using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Sandbox.Tool.Tests;

public class ProgramTests
{
    private static readonly string SandboxProgram = Path.Combine(AppContext.BaseDirectory, "TelnyxOAuth.Sandbox.Tool.dll");

    [Fact]
    public async Task The_program_prints_where_it_listens_and_ends_with_its_input()
    {
        using var program = ChildProgram.Start(Command("--port", "0", "--until-input-ends", "--api-key", "KEY42"));
        var address = await ReadAsync(program);
        var key = await ReadAsync(program);

        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + key);
        using var response = await http.GetAsync(new Uri(address + "/oauth_clients"));

        Assert.Equal("KEY42", key);
        Assert.True(response.IsSuccessStatusCode);
        program.StandardInput.Close();
        await AssertEndsAsync(program);
    }

    // The interrupt of Ctrl+C is no way for this test: a shell starts programs in the background with it ignored.
    [SignalFact]
    public async Task The_program_ends_when_it_is_asked_to_terminate()
    {
        using var program = ChildProgram.Start(Command());
        await ReadAsync(program);
        await ReadAsync(program);
        var kill = await ChildProgram.RunAsync(
            new ProcessStartInfo("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]), ChildProgram.RunLimit);

        Assert.Equal(0, kill.ExitCode);
        await AssertEndsAsync(program);
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
        var program = await ChildProgram.RunAsync(Command(arguments), ChildProgram.RunLimit);

        Assert.Equal(2, program.ExitCode);
        Assert.Contains("Usage:", program.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_explained_and_ends_the_program()
    {
        await using var server = await SandboxServer.StartAsync();
        var program = await ChildProgram.RunAsync(
            Command("--port", server.Origin.Port.ToString(CultureInfo.InvariantCulture)), ChildProgram.RunLimit);

        Assert.Equal(1, program.ExitCode);
        Assert.Contains("could not listen", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_goes_on_is_ended_and_the_failure_says_which_and_after_how_long()
    {
        var exception = await Assert.ThrowsAsync<TimeoutException>(
            () => ChildProgram.RunAsync(new ProcessStartInfo(ChildProgram.DotNet, [SandboxProgram]), TimeSpan.FromMilliseconds(20)));

        Assert.Contains("TelnyxOAuth.Sandbox.Tool.dll' did not end within 00:00:00.0200000", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_given()
    {
        var program = await ChildProgram.RunAsync(Command("--help"), ChildProgram.RunLimit);

        Assert.Equal(0, program.ExitCode);
        Assert.Contains("--api-key KEY", program.Output, StringComparison.Ordinal);
    }

    private static ProcessStartInfo Command(params string[] arguments) => new(ChildProgram.DotNet, [SandboxProgram, .. arguments]);

    private static async Task<string> ReadAsync(Process program) =>
        (await program.StandardOutput.ReadLineAsync().WithinAsync(ChildProgram.RunLimit, "The start of the Sandbox"))!.Split(": ")[1].Trim();

    private static async Task AssertEndsAsync(Process program)
    {
        await program.WaitForExitAsync().WithinAsync(ChildProgram.RunLimit, "The end of the Sandbox");
        Assert.Equal(0, program.ExitCode);
    }
}
