using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

/// <summary>Responses without what the document promises.</summary>
public sealed class MissingDataTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null,"meta":{}}""")]
    public async Task An_envelope_without_its_data_can_not_be_read(string body)
    {
        using var server = new Server(body);

        await AssertMissing(() => server.Client.OAuth.GetConsentAsync("token"));
        await AssertMissing(() => server.Client.OAuthClients.GetAsync("1"));
        await AssertMissing(() => server.Client.OAuthClients.ListAsync());
        await AssertMissing(() => server.Client.OAuthClients.ListAllAsync().GetAsyncEnumerator().MoveNextAsync().AsTask());
        await AssertMissing(() => server.Client.OAuthGrants.RevokeAsync("1"));

        async Task AssertMissing(Func<Task> call)
        {
            var exception = await Assert.ThrowsAsync<ApiContentException>(call);
            Assert.Contains("it has no value at $.data, which the document requires", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_else_is_missing_a_model_tells_and_a_strict_client_refuses()
    {
        const string Body = """{"data":{"name":"Zoë's app"}}""";
        using var tolerant = new Server(Body);
        using var strict = new Server(Body, change: static options => options.RequireDocumentedMembers = true);

        var client = (await tolerant.Client.OAuthClients.GetAsync("1")).Data;
        var exception = await Assert.ThrowsAsync<ApiContentException>(() => strict.Client.OAuthClients.GetAsync("1"));
        await strict.Client.OAuthClients.WithOptions(new RequestOptions { RequireDocumentedMembers = false }).GetAsync("1");

        Assert.Contains("client_id", client.MissingMembers);
        Assert.DoesNotContain("name", client.MissingMembers);
        Assert.Contains("$.data.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoë", exception.Message, StringComparison.Ordinal);
        Assert.Empty(new OAuthClient().MissingMembers);
    }
}
