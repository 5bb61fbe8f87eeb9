using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Readme;

/// <summary>The code of docs/testing.md on fakes.</summary>
public class FakeSnippets
{
    [Fact]
    public async Task A_mocking_library_makes_them()
    {
        // readme: substitutes
        var telnyx = Substitute.For<TelnyxOAuthClient>();
        var clients = telnyx.OAuthClients;
        clients.ListAllAsync().Returns(new PagedEnumerable<OAuthClient>([new OAuthClient { ClientId = "c1", Name = "First" }]));
        clients.GetAsync("c2").ThrowsAsync(new NotFoundException(new ApiFailure { RequestId = "r1" }));
        clients.WithOptions(Arg.Any<RequestOptions>()).Returns(clients);
        // end

        var names = new List<string>();
        await foreach (var client in telnyx.OAuthClients.WithOptions(new RequestOptions { MaxRetries = 1 }).ListAllAsync())
        {
            names.Add(client.Name);
        }

        Assert.Equal(["First"], names);
        Assert.Equal("r1", (await Assert.ThrowsAsync<NotFoundException>(() => telnyx.OAuthClients.GetAsync("c2"))).RequestId);
    }

    [Fact]
    public async Task A_class_of_the_test_is_one()
    {
        using TelnyxOAuthClient telnyx = new FakeTelnyx();

        Assert.Equal("First", (await telnyx.OAuthClients.WithOptions(new RequestOptions { MaxRetries = 1 }).GetAsync("c1")).Data.Name);
        await Assert.ThrowsAsync<NotFoundException>(() => telnyx.OAuthClients.WithResponseAsync(clients => clients.GetAsync("c2")));
    }

    // readme: fake-classes
    private sealed class FakeTelnyx : TelnyxOAuthClient
    {
        public override OAuthClientsResource OAuthClients { get; } = new FakeClients();
    }

    private sealed class FakeClients : OAuthClientsResource
    {
        public override Task<OAuthClientResponse> GetAsync(string id, CancellationToken cancellationToken = default) => id == "c1"
            ? Task.FromResult(new OAuthClientResponse { Data = new OAuthClient { ClientId = id, Name = "First" } })
            : throw new NotFoundException();
    }
    // end
}
