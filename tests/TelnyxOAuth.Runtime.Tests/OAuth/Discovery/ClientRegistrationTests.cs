using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.OAuth.Discovery;

/// <summary>Becoming a client of a server: by registration, by a metadata document, or by what is kept from before.</summary>
public sealed class ClientRegistrationTests : IDisposable
{
    private const string Endpoint = "https://as.example/register";
    private const string Agreed = """{"client_id":"c1"}""";

    private readonly MetadataServer _server = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "toa-" + Guid.NewGuid().ToString("N"), "clients");

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);
        }
    }

    [Fact]
    public async Task A_program_of_the_user_s_registers_without_a_secret()
    {
        _server.Add(Endpoint, Agreed);

        var client = await _server.Discovery.RegisterAsync(Server("none", "client_secret_basic"), new() { Name = "My program", Scope = "read", HomePage = new("https://app.example") });

        Assert.Equal(("c1", null, MetadataServer.Issuer, "none"), (client.ClientId, client.ClientSecret, client.Issuer, client.TokenEndpointAuthMethod));
        Assert.True(JToken.DeepEquals(
            JToken.Parse("""
                {"client_name":"My program","redirect_uris":["http://127.0.0.1/callback"],"grant_types":["authorization_code","refresh_token"],"response_types":["code"],
                 "token_endpoint_auth_method":"none","application_type":"native","scope":"read","client_uri":"https://app.example"}
                """),
            JToken.Parse(_server.Handler.LastBody!)));
        Assert.Null(_server.Handler.Requests.Single().Headers.Authorization);
    }

    [Fact]
    public async Task A_program_that_signs_nobody_in_registers_with_a_secret()
    {
        _server.Add(Endpoint, """{"client_id":"c1","client_secret":"s1","client_secret_expires_at":0}""");

        var client = await _server.Discovery.RegisterAsync(Server("none", "client_secret_basic"), new() { Name = "Machine", RedirectUris = [] });

        Assert.Equal(("s1", null, "client_secret_basic"), (client.ClientSecret, client.SecretExpiresAt, client.TokenEndpointAuthMethod));
        var sent = JObject.Parse(_server.Handler.LastBody!);
        Assert.Equal(("client_credentials", "client_secret_basic"), ((string?)sent["grant_types"]!.Single(), (string?)sent["token_endpoint_auth_method"]));
        Assert.Empty(sent["response_types"]!);
    }

    [Theory]
    [InlineData("https://app.example/back", "client_secret_basic", "client_secret_post", "client_secret_basic", "web")]
    [InlineData("https://app.example/back", "client_secret_post", "none", "client_secret_post", "web")]
    [InlineData("https://app.example/back", "none", "private_key_jwt", "none", "web")]
    [InlineData("http://localhost:99/back", "client_secret_post", "none", "none", "native")]
    [InlineData("com.example.app:/back", "client_secret_post", "tls_client_auth", "client_secret_post", "native")]
    public async Task How_it_proves_itself_is_chosen_from_what_the_server_takes(string redirectUri, string one, string other, string expected, string type)
    {
        _server.Add(Endpoint, """{"client_id":"c1","client_secret":"s1"}""");

        await _server.Discovery.RegisterAsync(Server(other, one), new() { Name = "App", RedirectUris = [new(redirectUri)] });

        var sent = JObject.Parse(_server.Handler.LastBody!);
        Assert.Equal((expected, type), ((string?)sent["token_endpoint_auth_method"], (string?)sent["application_type"]));
    }

    [Fact]
    public async Task A_server_that_takes_no_proof_that_is_known_or_no_registration_is_told_and_nothing_is_sent()
    {
        var failures = new[]
        {
            await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.RegisterAsync(Server("private_key_jwt"), new() { Name = "App" })),
            await Assert.ThrowsAsync<DiscoveryException>(() => _server.Discovery.RegisterAsync(new(MetadataServer.Issuer, new("https://as.example/token")), new() { Name = "App" })),
        };

        Assert.Equal([DiscoveryFailure.NoClientAuthentication, DiscoveryFailure.NoRegistration], failures.Select(failure => failure.Failure));
        Assert.Contains("private_key_jwt", failures[0].Message, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task An_initial_access_token_is_sent_and_never_shown()
    {
        _server.Documents[Endpoint] = () => StubHandler.Response(HttpStatusCode.Unauthorized, """{"error":"invalid_token","error_description":"initial-9 is wrong"}""");
        var client = new ClientProfile { Name = "App", InitialAccessToken = "initial-9" };

        var exception = await Assert.ThrowsAsync<UnauthorizedException>(() => _server.Discovery.RegisterAsync(Server("none"), client));

        Assert.Equal("Bearer initial-9", _server.Handler.Requests.Single().Headers.Authorization?.ToString());
        Assert.DoesNotContain("initial-9", exception + client.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "without a client_id")]
    [InlineData("""{"client_id":""}""", "without a client_id")]
    [InlineData("""{"client_id":"c1","client_secret":"a\nhush"}""", "client_secret")]
    [InlineData("""[]""", "not a JSON object")]
    public async Task An_answer_without_a_client_is_told_and_nothing_is_stored(string answer, string message)
    {
        _server.Add(Endpoint, answer);
        var store = new MemoryClientRegistrationStore();

        var exception = await Assert.ThrowsAsync<ApiContentException>(() => _server.Discovery.GetClientAsync(Server("none"), new() { Name = "App" }, store));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(await store.ReadAsync(MetadataServer.Issuer, default));
    }

    [Fact]
    public async Task What_is_registered_is_kept_for_the_next_start_until_its_secret_ends_or_it_comes_back_elsewhere()
    {
        var end = _server.Clock.GetUtcNow().AddDays(1).ToUnixTimeSeconds();
        var count = 0;
        _server.Documents[Endpoint] = () => StubHandler.Response(HttpStatusCode.Created, $$"""{"client_id":"c{{++count}}","client_secret":"s","client_secret_expires_at":{{end}}}""");
        var application = new ClientProfile { Name = "App", RedirectUris = [new("https://app.example/back"), new("https://app.example/other")] };
        var server = Server("client_secret_basic");

        Assert.Equal("c1", (await Get(application)).ClientId);
        Assert.Equal("c1", (await Get(application)).ClientId);
        application.RedirectUris = [.. application.RedirectUris.Reverse()];
        Assert.Equal("c1", (await Get(application)).ClientId);
        application.RedirectUris = [new("https://app.example/third")];
        Assert.Equal("c2", (await Get(application)).ClientId);
        Assert.Equal("c2", (await Get(application)).ClientId);
        _server.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("c3", (await Get(application)).ClientId);

        // Each time by another store, as by another process.
        Task<RegisteredClient> Get(ClientProfile metadata) => _server.Discovery.GetClientAsync(server, metadata, new FileClientRegistrationStore(_folder));
    }

    [Fact]
    public async Task A_client_is_good_at_its_own_server_only()
    {
        var store = new MemoryClientRegistrationStore();
        _server.Add(Endpoint, Agreed);
        await _server.Discovery.GetClientAsync(Server("none"), new() { Name = "App" }, store);
        var other = new DiscoveredServer("https://other.example", new("https://other.example/token")) { RegistrationEndpoint = new("https://other.example/register"), TokenEndpointAuthMethodsSupported = ["none"], CodeChallengeMethodsSupported = ["S256"] };
        _server.Add("https://other.example/register", """{"client_id":"c2"}""");

        var client = await _server.Discovery.GetClientAsync(other, new() { Name = "App" }, store);

        Assert.Equal("c2", client.ClientId);
        var exception = Assert.Throws<DiscoveryException>(() => AuthorizationServerOptions.From(Server("none"), client));
        Assert.Equal(DiscoveryFailure.OtherIssuer, exception.Failure);
    }

    [Fact]
    public async Task A_metadata_document_is_the_client_s_id_where_the_server_takes_it()
    {
        var store = new MemoryClientRegistrationStore();
        _server.Add(Endpoint, Agreed);
        var application = new ClientProfile { Name = "App", MetadataDocument = new("https://app.example/client.json") };

        Assert.Equal("c1", (await _server.Discovery.GetClientAsync(Server("none"), application, store)).ClientId);
        var client = await _server.Discovery.GetClientAsync(
            new(MetadataServer.Issuer, new("https://as.example/token")) { TakesClientIdMetadataDocuments = true, CodeChallengeMethodsSupported = ["S256"], AuthorizationEndpoint = new("https://as.example/authorize") }, application, store);

        Assert.Equal(("https://app.example/client.json", null), (client.ClientId, client.ClientSecret));
        Assert.Single(_server.Asked);
    }

    [Theory]
    [InlineData(null, "https://app.example/client.json", "https://app.example/back", "Name")]
    [InlineData("App", "https://app.example", "https://app.example/back", "path")]
    [InlineData("App", "http://app.example/client.json", "https://app.example/back", "https")]
    [InlineData("App", "https://app.example/client.json", "https://app.example/back#f", "RedirectUris")]
    public async Task What_an_application_can_not_be_registered_with_is_named(string? name, string document, string redirectUri, string expected)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            _server.Discovery.RegisterAsync(Server("none"), new() { Name = name, MetadataDocument = new(document), RedirectUris = [new(redirectUri)] }));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "client_secret_basic", ClientAuthentication.Default, false)]
    [InlineData("s", null, "client_secret_post", ClientAuthentication.ClientSecretPost, true)]
    [InlineData("s", null, "client_secret_basic", ClientAuthentication.ClientSecretBasic, true)]
    [InlineData("s", "client_secret_post", "client_secret_basic", ClientAuthentication.ClientSecretPost, true)]
    [InlineData("s", "none", "client_secret_basic", ClientAuthentication.Default, false)]
    public void Options_are_those_of_the_server_and_the_client(string? secret, string? agreed, string taken, ClientAuthentication expected, bool hasSecret)
    {
        var options = AuthorizationServerOptions.From(
            Server(taken), new(MetadataServer.Issuer, "c1", secret, [new("https://app.example/back")]) { TokenEndpointAuthMethod = agreed });

        Assert.Equal(expected, options.ClientAuthentication);
        Assert.Equal(hasSecret ? secret : null, options.ClientSecret);
        Assert.Equal(("https://as.example/authorize", "https://as.example/token", MetadataServer.Issuer, true), (options.AuthorizationEndpoint!.OriginalString, options.TokenEndpoint!.OriginalString, options.Issuer, options.SendsIssuer));
    }

    [Fact]
    public void Users_are_signed_in_with_PKCE_or_not_at_all()
    {
        var server = new DiscoveredServer(MetadataServer.Issuer, new("https://as.example/token")) { AuthorizationEndpoint = new("https://as.example/authorize"), CodeChallengeMethodsSupported = ["plain"] };

        var exception = Assert.Throws<DiscoveryException>(() => AuthorizationServerOptions.From(server, new(MetadataServer.Issuer, "c1", redirectUris: [new("https://app.example/back")])));

        Assert.Equal(DiscoveryFailure.NoPkce, exception.Failure);
        Assert.Contains("plain", exception.Message, StringComparison.Ordinal);
        Assert.Null(AuthorizationServerOptions.From(server, new(MetadataServer.Issuer, "c1", "s")).AuthorizationEndpoint);
    }

    private static DiscoveredServer Server(params string[] methods) => new(MetadataServer.Issuer, new("https://as.example/token"))
    {
        AuthorizationEndpoint = new("https://as.example/authorize"),
        RegistrationEndpoint = new(Endpoint),
        TokenEndpointAuthMethodsSupported = methods,
        CodeChallengeMethodsSupported = ["S256"],
        SendsIssuer = true,
    };
}
