using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TelnyxOAuth.Sandbox;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Native;

public partial class NativeTests(NativeProgram program) : IClassFixture<NativeProgram>
{
    private const int MaximumSize = 7_500_000;

    [NativeFact]
    public async Task The_native_quickstart_walks_the_whole_API()
    {
        await program.Publishing;
        await using var sandbox = await SandboxServer.StartAsync();

        var result = await RunAsync(sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Equal("17/17 operations", result.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n')[^1]);
        Assert.Empty(result.Errors);
    }

    [NativeFact]
    public async Task Compiling_it_to_native_code_gives_no_warning()
    {
        var publishing = await program.Publishing;

        Findings.None(publishing.Everything.Split('\n').Where(line => NativeWarning().IsMatch(line)));
    }

    [NativeFact]
    public async Task It_is_one_small_file()
    {
        await program.Publishing;
        var size = new FileInfo(program.Path).Length;

        Assert.True(size <= MaximumSize, $"{size} bytes");
    }

    [NativeFact]
    public async Task It_carries_no_serializer_that_works_by_reflection()
    {
        await program.Publishing;
        var names = await File.ReadAllTextAsync(program.Path, System.Text.Encoding.Latin1);

        Assert.Contains("JsonTextReader", names, StringComparison.Ordinal);
        Assert.DoesNotContain("DefaultContractResolver", names, StringComparison.Ordinal);
    }

    [NativeFact]
    public async Task It_explains_itself_when_the_arguments_are_others()
    {
        await program.Publishing;

        var result = await RunAsync("here");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Usage:", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("ILC: Trim analysis warning IL2026: Some.Type.Member(): Using member")]
    [InlineData("Some.cs(3): AOT analysis warning IL3050: Some.Type.Member(): Using member")]
    [InlineData("Some.dll : warning IL2104: Assembly 'Some' produced trim warnings.")]
    public void A_warning_of_the_native_compiler_is_recognized(string line) => Assert.Matches(NativeWarning(), line);

    private Task<ProgramResult> RunAsync(params string[] arguments) =>
        ChildProgram.RunAsync(new ProcessStartInfo(program.Path, arguments), ChildProgram.RunLimit);

    [GeneratedRegex(@"\bIL[23]\d{3}\b")]
    private static partial Regex NativeWarning();
}
