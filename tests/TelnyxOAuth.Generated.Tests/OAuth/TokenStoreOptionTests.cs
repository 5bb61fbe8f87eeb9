using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.OAuth;

/// <summary>Clients of an id and a secret that share a store, as several machines do.</summary>
public class TokenStoreOptionTests
{
    [Fact]
    public async Task Clients_with_one_store_make_one_token_request_between_them()
    {
        var store = new MemoryTokenStore();
        using var first = new TokenServer(options => options.TokenStore = store);
        using var second = new TokenServer(options => options.TokenStore = store);
        await first.Client.OAuthClients.ListAsync();
        await second.Client.OAuthClients.ListAsync();

        Assert.Single(first.TokenRequests);
        Assert.Empty(second.TokenRequests);
        Assert.Equal(["Bearer t1"], second.Authorizations);
    }

    [Fact]
    public async Task Clients_of_other_ids_scopes_or_servers_have_other_tokens()
    {
        var store = new MemoryTokenStore();
        using var first = new TokenServer(options => options.TokenStore = store);
        using var id = new TokenServer(options => (options.TokenStore, options.ClientId) = (store, "other"));
        using var scope = new TokenServer(options => (options.TokenStore, options.Scope) = (store, "read"));
        using var address = new TokenServer(options => (options.TokenStore, options.BaseAddress) = (store, new("https://other.example")));
        foreach (var server in (TokenServer[])[first, id, scope, address])
        {
            await server.Client.OAuthClients.ListAsync();
            Assert.Single(server.TokenRequests);
        }
    }
}
