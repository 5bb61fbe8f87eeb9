using System;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Construction;

public class UserAgentTests
{
    [Fact]
    public async Task It_tells_the_versions_of_the_sdk_the_framework_and_the_system()
    {
        using var server = new Server();

        await server.Client.OAuth.GetJwksAsync();

        Assert.Matches($@"^TelnyxOAuth\.NET/\d+\.\d+\.\d+\S* \(\.NET {Environment.Version.Major}\.[^;()]+; [^;()]+; (X64|X86|Arm64|Arm)\)$", server.Request.UserAgent);
        Assert.Contains("/" + SdkVersion.Value + " ", server.Request.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_can_call_itself_otherwise()
    {
        using var server = new Server(change: options => options.UserAgent = "App/1.0");

        await server.Client.OAuth.GetJwksAsync();

        Assert.Equal("App/1.0", server.Request.UserAgent);
    }

    [Theory]
    [InlineData(".NET 10.0.1", "Darwin 24 (arm64); root:xnu")]
    [InlineData(".NET\r\nX-Other: 1", "Lin\\ux)(")]
    [InlineData(".NÉT", "Ünix")]
    public void Whatever_the_system_calls_itself_the_header_is_one(string framework, string system)
    {
        var value = SdkUserAgent.Create(framework, system);
        using var message = new HttpRequestMessage();

        message.Headers.UserAgent.ParseAdd(value);

        Assert.Equal(2, message.Headers.UserAgent.Count);
        Assert.Matches(@"^TelnyxOAuth\.NET/[!-~]+ \([ -~]+; [ -~]+; \w+\)$", value);
    }
}
