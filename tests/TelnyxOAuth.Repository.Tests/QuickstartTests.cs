using System;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.Repository.Tests;

public class QuickstartTests
{
    private static readonly string Program = Repository.PathOf($"samples/Quickstart/bin/{Repository.Configuration}/net10.0/Quickstart.dll");

    [Fact]
    public async Task The_quickstart_walks_the_whole_API_and_shows_no_secret()
    {
        var result = await DotNet.RunAsync(Repository.Root, [Program]);

        Assert.True(result.ExitCode == 0, result.Everything);
        Assert.Contains("17/17 operations", result.Output.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.Empty(result.Errors);
        Assert.DoesNotContain("eyJ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("code=", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quickstart_explains_itself_when_an_argument_is_unknown()
    {
        var result = await DotNet.RunAsync(Repository.Root, [Program, "--nonsense"]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Usage:", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Reading_from_the_real_API_without_a_key_says_what_is_missing()
    {
        var result = await DotNet.RunAsync(Repository.Root, [Program, "--live"], ("TELNYX_API_KEY", ""));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("TELNYX_API_KEY", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Everything, StringComparison.Ordinal);
    }
}
