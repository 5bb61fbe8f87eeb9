using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TelnyxOAuth.Consumer.Tests.Packages;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Native;

/// <summary>What a program that uses the SDK's package becomes as native code, without a setting of its own.</summary>
[Collection(PackageCollection.Name)]
public partial class NativeTests(NativeProgram program, PackageFeed feed) : IClassFixture<NativeProgram>
{
    private const int MaximumSize = 9_000_000;

    [NativeFact]
    public async Task The_native_quickstart_walks_the_whole_API()
    {
        await program.Publishing;
        await using var sandbox = await (await feed.Tool).StartAsync();

        var result = await RunAsync(sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Equal("17/17 operations", result.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n')[^1]);
        Assert.Empty(result.Errors);
    }

    [NativeFact]
    public async Task Compiling_it_to_native_code_gives_no_warning()
    {
        var publishing = await program.Publishing;

        Assert.DoesNotContain(publishing.Everything.Split('\n'), line => NativeWarning().IsMatch(line));
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

    [NativeFact]
    public async Task A_program_that_is_only_trimmed_loses_the_serializer_too_without_a_warning()
    {
        using var folder = NativeProgram.Create(feed);
        await using var sandbox = await (await feed.Tool).StartAsync();

        var publishing = await NativeProgram.PublishAsync(folder, "-p:PublishAot=false", "-p:PublishTrimmed=true");
        var result = await ChildProgram.RunAsync(new ProcessStartInfo(NativeProgram.PathIn(folder), [sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey]), ChildProgram.RunLimit);

        Assert.DoesNotContain(publishing.Everything.Split('\n'), line => NativeWarning().IsMatch(line));
        Assert.True(result.ExitCode == 0, result.Everything);
        var names = await File.ReadAllTextAsync(folder.PathOf("out/Newtonsoft.Json.dll"), System.Text.Encoding.Latin1);
        Assert.Contains("JsonTextReader", names, StringComparison.Ordinal);
        Assert.DoesNotContain("DefaultContractResolver", names, StringComparison.Ordinal);
    }

    [NativeFact]
    public async Task A_program_that_uses_the_serializer_keeps_it_by_a_property()
    {
        await program.Publishing;

        var usual = await program.EvaluateAsync("-getProperty:_ExtraTrimmerArgs", "-getItem:IlcArg");
        var keeping = await program.EvaluateAsync("-getProperty:_ExtraTrimmerArgs", "-getItem:IlcArg", "-p:KeepNewtonsoftJsonSerializer=true");

        Assert.Contains("--substitutions ", usual, StringComparison.Ordinal);
        Assert.Contains("--substitution:", usual, StringComparison.Ordinal);
        Assert.DoesNotContain("--substitution", keeping, StringComparison.Ordinal);
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
