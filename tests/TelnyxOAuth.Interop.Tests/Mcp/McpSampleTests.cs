using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using TelnyxOAuth.Interop.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Interop.Tests.Mcp;

/// <summary>The sample, as somebody runs it.</summary>
public sealed class McpSampleTests : IDisposable
{
    private const string Prompt = "Sign in at ";

    private readonly string _folder = Directory.CreateTempSubdirectory("toa-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_signs_its_user_in_asks_before_it_takes_more_scopes_and_calls_the_tool()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        using var program = Start(host.Endpoint.AbsoluteUri, "write");
        var errors = program.StandardError.ReadToEndAsync();

        await user.OpenAsync(await ReadAddressAsync(program), default);
        await program.StandardInput.WriteLineAsync("y");
        await user.OpenAsync(await ReadAddressAsync(program), default);

        Assert.Equal("wrote nothing with voice messaging", await program.StandardOutput.ReadLineAsync().WithinAsync(Limits.Step, "The tool's answer"));
        await program.WaitForExitAsync().WithinAsync(Limits.Step, "The end of the sample");
        Assert.Equal((0, ""), (program.ExitCode, await errors));
    }

    [Fact]
    public async Task It_says_how_it_is_used()
    {
        using var program = Start();

        Assert.Contains("Usage", await program.StandardError.ReadToEndAsync().WithinAsync(Limits.Step, "The usage"), StringComparison.Ordinal);
        await program.WaitForExitAsync().WithinAsync(Limits.Step, "The end of the sample");
        Assert.Equal(2, program.ExitCode);
    }

    /// <summary>The address at the end of what the program writes next, behind whatever it asks before.</summary>
    private static async Task<Uri> ReadAddressAsync(Process program)
    {
        var line = await program.StandardOutput.ReadLineAsync().WithinAsync(Limits.Step, "The prompt") ?? "";
        var start = line.IndexOf(Prompt, StringComparison.Ordinal);
        Assert.True(start >= 0, line);
        return new Uri(line[(start + Prompt.Length)..]);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(ChildProgram.DotNet, [Build.Metadata("SampleProgram"), .. arguments]);

        // Where it keeps its registration, on Unix.
        start.Environment["XDG_DATA_HOME"] = _folder;
        return ChildProgram.Start(start);
    }
}
