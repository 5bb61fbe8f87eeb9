using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Fakes;

/// <summary>The client as a test's own classes: they override what is called.</summary>
public class HandWrittenFakeTests
{
    [Fact]
    public async Task Code_that_uses_a_client_uses_the_fake()
    {
        var clients = new FakeClients("c1", "c2");
        using TelnyxOAuthClient telnyx = new FakeTelnyx(clients);

        var ids = new List<string>();
        await foreach (var client in telnyx.OAuthClients.ListAllAsync())
        {
            ids.Add(client.ClientId);
        }

        Assert.Equal(["c1", "c2"], ids);
        Assert.Equal("c2", (await telnyx.OAuthClients.GetAsync("c2")).Data.ClientId);
        Assert.Equal("no such client", (await Assert.ThrowsAsync<NotFoundException<OAuthError>>(() => telnyx.OAuthClients.GetAsync("c3"))).Error.Error);
    }

    [Fact]
    public async Task Options_and_responses_need_nothing_of_the_fake()
    {
        using TelnyxOAuthClient telnyx = new FakeTelnyx(new FakeClients("c1"));
        var options = new RequestOptions { MaxRetries = 5 };

        Assert.Same(telnyx, telnyx.WithOptions(options));
        Assert.Same(telnyx.OAuthClients, telnyx.OAuthClients.WithOptions(options));
        Assert.Equal("c1", (await telnyx.OAuthClients.WithResponseAsync(clients => clients.GetAsync("c1"))).Value.Data.ClientId);
        Assert.Throws<ArgumentNullException>(() => telnyx.WithOptions(null!));
    }

    [Fact]
    public void What_the_fake_does_not_have_says_so()
    {
        using TelnyxOAuthClient telnyx = new FakeTelnyx(new FakeClients());

        var exception = Assert.Throws<InvalidOperationException>(() => { _ = telnyx.OAuthGrants.ListAsync(); });

        Assert.Contains("OAuthGrantsResource is a fake", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => telnyx.OAuth.BuildAuthorizationUri("c1", new Uri("https://app.example/")));
    }

    [Fact]
    public void All_that_a_client_does_can_be_overridden_and_a_fake_needs_no_options()
    {
        var resources = typeof(TelnyxOAuthClient).GetProperties().Select(property => property.PropertyType).ToList();
        Type[] types = [typeof(TelnyxOAuthClient), .. resources];

        Assert.NotEmpty(resources);
        Assert.All(types, type =>
        {
            Assert.False(type.IsSealed);
            Assert.Contains(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);
            Assert.All(
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.DeclaringType != typeof(object)),
                method => Assert.True(method is { IsVirtual: true, IsFinal: false }, $"{type.Name}.{method.Name}"));
        });
    }

    [Fact]
    public async Task A_call_without_options_is_one_of_the_method_that_has_them()
    {
        using TelnyxOAuthClient telnyx = new FakeTelnyx(new FakeClients("c1"));
        var ids = new List<string>();
        await foreach (var client in telnyx.OAuthClients.ListAllAsync(CancellationToken.None))
        {
            ids.Add(client.ClientId);
        }

        Assert.Equal(["c1"], ids);
        Assert.Equal("c1", Assert.Single((await telnyx.OAuthClients.ListAsync(CancellationToken.None)).Data).ClientId);
    }

    private sealed class FakeTelnyx(OAuthClientsResource clients) : TelnyxOAuthClient
    {
        public override OAuthClientsResource OAuthClients => clients;
    }

    private sealed class FakeClients(params string[] ids) : OAuthClientsResource
    {
        public override Task<OAuthClientResponse> GetAsync(string id, CancellationToken cancellationToken = default) => ids.Contains(id)
            ? Task.FromResult(new OAuthClientResponse { Data = new OAuthClient { ClientId = id } })
            : throw new NotFoundException<OAuthError>(new OAuthError { Error = "no such client" });

        public override Task<OAuthClientListResponse> ListAsync(OAuthClientListOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new OAuthClientListResponse { Data = [.. ids.Select(id => new OAuthClient { ClientId = id })], Meta = new PaginationMeta { TotalPages = 1 } });
    }
}
