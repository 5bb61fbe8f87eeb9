using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

public class BasicCredentialTests
{
    [Theory]
    [InlineData("ada", "pass:word")]
    [InlineData("", "")]
    [InlineData("ädä", "päss wörd")]
    public async Task The_name_and_the_password_are_sent_as_UTF_8(string userName, string password)
    {
        using var handler = new StubHandler(HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler, options => options.Schemes["login"] = new BasicCredential(userName, password));

        await client.SendAsync(ThingsApi.Request(ThingsApi.Operation(securitySchemes: "login")));

        var header = handler.Requests.Single().Headers.Authorization!;
        Assert.Equal("Basic", header.Scheme);
        Assert.Equal($"{userName}:{password}", Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)));
    }

    [Theory]
    [InlineData("a:b", "secret")]
    [InlineData("a\n", "secret")]
    [InlineData("a", "sec\u0000ret")]
    public void What_can_t_be_sent_is_refused_and_not_repeated(string userName, string password)
    {
        var exception = Assert.Throws<ArgumentException>(() => new BasicCredential(userName, password));

        Assert.DoesNotContain("sec", exception.Message.Replace("section", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_are_needed()
    {
        Assert.Throws<ArgumentNullException>(() => new BasicCredential(null!, ""));
        Assert.Throws<ArgumentNullException>(() => new BasicCredential("", null!));
    }
}
