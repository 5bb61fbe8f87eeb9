using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>What a protected resource says of itself: found, checked and kept until its end (RFC 9728).</summary>
public sealed class ResourceDiscoveryTests : IDisposable
{
    private const string Inserted = "https://api.example/.well-known/oauth-protected-resource/v2/mcp";
    private const string Root = "https://api.example/.well-known/oauth-protected-resource";

    private static readonly Uri Resource = new("https://api.example/v2/mcp");

    private readonly MetadataServer _server = new();

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task It_is_read_behind_the_host_and_before_the_path()
    {
        _server.Add(Inserted, MetadataServer.Resource("https://api.example/v2/mcp", ""","scopes_supported":["read",5,"write"],"unknown":{"a":[1]}"""));

        var found = await _server.Discovery.ReadResourceAsync(Resource);

        Assert.Equal(Inserted, Assert.Single(_server.Asked));
        Assert.Equal("https://api.example/v2/mcp", found.Resource.OriginalString);
        Assert.Equal([MetadataServer.Issuer], found.AuthorizationServers);
        Assert.Equal(["read", "write"], found.ScopesSupported);
    }

    [Fact]
    public async Task It_is_read_at_the_root_where_it_is_nowhere_else()
    {
        _server.Add(Root, MetadataServer.Resource("https://api.example"));

        var found = await _server.Discovery.ReadResourceAsync(Resource);

        Assert.Equal([Inserted, Root], _server.Asked);
        Assert.Equal("https://api.example", found.Resource.OriginalString);
    }

    [Theory]
    [InlineData("https://api.example", Root, true)]
    [InlineData("https://api.example/v2/mcp", Root, true)]
    [InlineData("https://api.example/v2", Root, false)]
    [InlineData("https://api.example", "https://api.example/metadata", false)]
    public async Task A_challenge_may_name_the_metadata_of_the_origin_at_its_root_and_nowhere_else(string resource, string address, bool isTaken)
    {
        _server.Add(address, MetadataServer.Resource(resource));

        var reading = _server.Discovery.ReadResourceAsync(Resource, new BearerChallenge(new Uri(address)));

        if (isTaken)
        {
            Assert.Equal(resource, (await reading).Resource.OriginalString);
        }
        else
        {
            Assert.Equal(DiscoveryFailure.OtherResource, (await Assert.ThrowsAsync<DiscoveryException>(() => reading)).Failure);
        }
    }

    [Theory]
    [InlineData("http://api.example/metadata")]
    [InlineData("http://127.0.0.1/metadata")]
    public async Task A_challenge_that_names_an_address_in_the_clear_is_not_followed(string address)
    {
        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadResourceAsync(Resource, new BearerChallenge(new Uri(address))));

        Assert.Equal(DiscoveryFailure.UnsafeAddress, exception.Failure);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task A_challenge_says_where_and_nowhere_else_is_looked()
    {
        _server.Add(Inserted, MetadataServer.Resource("https://api.example/v2/mcp"));
        var challenge = new BearerChallenge(new Uri("https://api.example/metadata"));

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadResourceAsync(Resource, challenge));
        Assert.Equal(DiscoveryFailure.NotFound, exception.Failure);
        Assert.IsType<NotFoundException>(exception.InnerException);

        _server.Add("https://api.example/metadata", MetadataServer.Resource("https://api.example/v2/mcp"));
        await _server.Discovery.ReadResourceAsync(Resource, challenge);
        Assert.All(_server.Asked, address => Assert.Equal("https://api.example/metadata", address));
    }

    [Theory]
    [InlineData("https://evil.example/v2/mcp")]
    [InlineData("https://api.example/v2/mcp/")]
    [InlineData("https://api.example/V2/mcp")]
    [InlineData("https://api.example/v2")]
    [InlineData("https://api.example")]
    [InlineData("/v2/mcp")]
    public async Task Metadata_of_another_resource_is_not_used(string other)
    {
        _server.Add(Inserted, MetadataServer.Resource(other));

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadResourceAsync(Resource));

        Assert.Equal(DiscoveryFailure.OtherResource, exception.Failure);
        Assert.Contains(other, exception.Message, StringComparison.Ordinal);
        Assert.Contains("https://api.example/v2/mcp", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.example", true)]
    [InlineData("https://api.example/", true)]
    [InlineData("https://api.example/v2", true)]
    [InlineData("https://api.example/v2/m", false)]
    [InlineData("https://api.example:444/v2", false)]
    [InlineData("https://other.example", false)]
    public async Task Metadata_of_a_resource_above_is_used_where_the_application_says_so(string parent, bool isTaken)
    {
        using var server = new MetadataServer(options => options.TakesParentResource = true);
        server.Add(Inserted, MetadataServer.Resource(parent));

        var reading = server.Discovery.ReadResourceAsync(Resource);

        if (isTaken)
        {
            Assert.Equal(parent, (await reading).Resource.OriginalString);
        }
        else
        {
            Assert.Equal(DiscoveryFailure.OtherResource, (await Assert.ThrowsAsync<DiscoveryException>(() => reading)).Failure);
        }
    }

    [Theory]
    [InlineData("""{"authorization_servers":["https://as.example"]}""", DiscoveryFailure.OtherResource, "no resource")]
    [InlineData("""{"resource":"https://api.example/v2/mcp"}""", DiscoveryFailure.Malformed, "no authorization server")]
    [InlineData("""{"resource":"https://api.example/v2/mcp","authorization_servers":[]}""", DiscoveryFailure.Malformed, "no authorization server")]
    [InlineData("""{"resource":"https://api.example/v2/mcp","authorization_servers":["http://as.example"]}""", DiscoveryFailure.UnsafeAddress, "use https")]
    [InlineData("""{"resource":"https://api.example/v2/mcp","authorization_servers":["http://127.0.0.1:99"]}""", DiscoveryFailure.UnsafeAddress, "on this machine")]
    [InlineData("""{"resource":"https://api.example/v2/mcp","authorization_servers":["as"]}""", DiscoveryFailure.Malformed, "no absolute address")]
    [InlineData("[]", DiscoveryFailure.Malformed, "not a JSON object")]
    [InlineData("""{"resource":""", DiscoveryFailure.Malformed, "malformed")]
    [InlineData("<html>", DiscoveryFailure.Malformed, "malformed")]
    [InlineData("", DiscoveryFailure.Malformed, "empty")]
    public async Task Metadata_that_says_nothing_that_can_be_used_is_told(string document, DiscoveryFailure failure, string message)
    {
        _server.Add(Inserted, document);

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.ReadResourceAsync(Resource));

        Assert.Equal(failure, exception.Failure);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_inside_the_origin_a_few_times_and_never_out_of_it()
    {
        _server.AddRedirect(Inserted, "/elsewhere");
        _server.AddRedirect("https://api.example/elsewhere", "https://api.example/third");
        _server.Add("https://api.example/third", MetadataServer.Resource("https://api.example/v2/mcp"));
        await _server.Discovery.ReadResourceAsync(Resource);

        foreach (var target in (string[])["https://evil.example/metadata", "http://api.example/third", Inserted])
        {
            using var server = new MetadataServer();
            server.AddRedirect(Inserted, target);

            var exception = await Assert.ThrowsAsync<DiscoveryException>(() => server.Discovery.ReadResourceAsync(Resource));

            Assert.Equal(DiscoveryFailure.RedirectedElsewhere, exception.Failure);
            Assert.All(server.Asked, address => Assert.Equal(Inserted, address));
            Assert.InRange(server.Asked.Count(), 1, 4);
        }
    }

    [Fact]
    public async Task A_document_that_is_too_long_or_a_server_that_fails_is_an_exception_of_calls()
    {
        _server.Add(Inserted, MetadataServer.Resource("https://api.example/v2/mcp", $",\"more\":\"{new string('x', 1_000_000)}\""));
        await Assert.ThrowsAsync<ApiContentException>(() => _server.Discovery.ReadResourceAsync(Resource));

        _server.Documents[Inserted] = () => StubHandler.Response(HttpStatusCode.ServiceUnavailable, "{}");
        await Assert.ThrowsAsync<ServerErrorException>(() => _server.Discovery.ReadResourceAsync(Resource));
    }

    [Theory]
    [InlineData(null, 3600)]
    [InlineData("max-age=60", 60)]
    [InlineData("public, max-age=31536000", 86_400)]
    [InlineData("nonsense=", 3600)]
    public async Task An_answer_is_kept_until_its_end_and_no_longer(string? cacheControl, int seconds)
    {
        _server.Add(Inserted, MetadataServer.Resource("https://api.example/v2/mcp"), cacheControl);
        var first = await _server.Discovery.ReadResourceAsync(Resource);

        _server.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.Same(first, await _server.Discovery.ReadResourceAsync(Resource));
        Assert.Single(_server.Asked);

        _server.Clock.Advance(TimeSpan.FromTicks(1));
        await _server.Discovery.ReadResourceAsync(Resource);
        Assert.Equal(2, _server.Asked.Count());
    }

    [Theory]
    [InlineData("no-store")]
    [InlineData("no-cache")]
    [InlineData("max-age=0")]
    public async Task An_answer_that_is_not_to_be_kept_is_not(string cacheControl)
    {
        _server.Add(Inserted, MetadataServer.Resource("https://api.example/v2/mcp"), cacheControl);

        await _server.Discovery.ReadResourceAsync(Resource);
        await _server.Discovery.ReadResourceAsync(Resource);

        Assert.Equal(2, _server.Asked.Count());
    }

    [Theory]
    [InlineData("http://api.example/mcp")]
    [InlineData("https://user:pass-9@api.example/mcp")]
    [InlineData("https://api.example/mcp#f")]
    [InlineData("ftp://api.example/mcp")]
    public async Task A_resource_that_may_not_be_called_is_not_asked(string resource)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _server.Discovery.ReadResourceAsync(new Uri(resource)));

        Assert.DoesNotContain("pass-9", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task A_discovery_can_be_faked()
    {
        AuthorizationDiscovery fake = new FakeDiscovery();

        Assert.Equal(Resource, (await fake.ReadResourceAsync(Resource)).Resource);
        await Assert.ThrowsAsync<InvalidOperationException>(() => fake.ReadServerAsync(MetadataServer.Issuer));
    }

    private sealed class FakeDiscovery : AuthorizationDiscovery
    {
        public override Task<DiscoveredResource> ReadResourceAsync(Uri resource, BearerChallenge? challenge = null, System.Threading.CancellationToken cancellationToken = default) =>
            Task.FromResult(new DiscoveredResource(resource, [MetadataServer.Issuer]));
    }
}
