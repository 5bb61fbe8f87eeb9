using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
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
    public async Task It_says_in_a_line_that_its_user_has_refused()
    {
        await using var host = await McpHost.StartAsync();
        using var user = new AgreeingUser(host.Sandbox);
        using var program = Start(host.Endpoint.AbsoluteUri);
        var errors = program.StandardError.ReadToEndAsync();

        await user.RefuseAsync(await ReadAddressAsync(program), default);

        await AssertFailsInALineAsync(program, await errors.WithinAsync(Limits.Step, "The reason"), "access_denied");
        Assert.Equal("", await program.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task It_says_in_a_line_that_a_server_does_not_describe_itself()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var undescribed = builder.Build();
        undescribed.MapPost("/mcp", () => Results.Unauthorized());
        await undescribed.StartAsync();
        using var program = Start(undescribed.Urls.Single() + "/mcp");

        await AssertFailsInALineAsync(program, await program.StandardError.ReadToEndAsync().WithinAsync(Limits.Step, "The reason"), "/.well-known/oauth-protected-resource");
    }

    [Fact]
    public async Task It_says_how_it_is_used()
    {
        using var program = Start();

        Assert.Contains("Usage", await program.StandardError.ReadToEndAsync().WithinAsync(Limits.Step, "The usage"), StringComparison.Ordinal);
        await program.WaitForExitAsync().WithinAsync(Limits.Step, "The end of the sample");
        Assert.Equal(2, program.ExitCode);
    }

    private static async Task AssertFailsInALineAsync(Process program, string errors, string reason)
    {
        Assert.Contains(reason, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        await program.WaitForExitAsync().WithinAsync(Limits.Step, "The end of the sample");
        Assert.Equal(1, program.ExitCode);
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
