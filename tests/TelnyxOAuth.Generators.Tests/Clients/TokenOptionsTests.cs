using System;
using System.Linq;
using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Clients;

/// <summary>A client that gets its tokens itself, from where its document says.</summary>
public sealed class TokenOptionsTests
{
    private const string Scheme = """[ClientMetadata.SecurityScheme("oauth", "OAuth", "bearer", TokenEndpoint = "https://id.example/token", AuthorizationEndpoint = "https://id.example/authorize")]""";
    private const string Discovered = """[ClientMetadata.SecurityScheme("oauth", "OAuth", "bearer", MetadataAddress = "https://id.example/t/.well-known/openid-configuration")]""";

    private const string Call = """api.SendAsync(new ApiRequest(new ApiOperation("Test.Call", "GET", "/test", securitySchemes: new[] { "oauth" })), default).GetAwaiter().GetResult();""";

    private const string Server = """
        internal sealed class Server : System.Net.Http.HttpMessageHandler
        {
            public List<string> Sent { get; } = new();
            public string Metadata { get; set; } = "{\"issuer\":\"https://id.example/t\",\"token_endpoint\":\"https://id.example/t/token/\",\"x\":[{}]}";
            protected override async System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
                lock (Sent) { Sent.Add(request.Method + " " + request.RequestUri + " " + request.Headers.Authorization + " " + body); }
                var path = request.RequestUri!.AbsolutePath;
                var json = path.EndsWith("configuration") ? Metadata : path.Contains("token") ? "{\"access_token\":\"t1\",\"expires_in\":3600}" : "\"ok\"";
                return new System.Net.Http.HttpResponseMessage { RequestMessage = request, Content = new System.Net.Http.StringContent(json, System.Text.Encoding.UTF8, "application/json") };
            }
        }
        """;

    [Fact]
    public void The_client_s_tokens_are_requested_once_at_the_document_s_address_and_sent_with_its_calls() =>
        Assert.Equal(
            [
                "POST https://id.example/token Basic aTpzK3M= grant_type=client_credentials&scope=read",
                "GET https://api.example/v1/test Bearer t1",
                "GET https://api.example/v1/test Bearer t1",
            ],
            Calls(Scheme, "ClientId = \"i\", ClientSecret = \"s s\", Scope = \"read\""));

    [Fact]
    public void Clients_with_one_store_make_one_token_request_between_them() =>
        Assert.Equal(
            ["POST https://id.example/token Basic aTpz grant_type=client_credentials", "GET https://api.example/v1/test Bearer t1", "GET https://api.example/v1/test Bearer t1"],
            Probe.Run<string[]>(
                Raw(Scheme),
                $$"""
                var store = new MemoryTokenStore();
                var server = new Server();
                using var http = new System.Net.Http.HttpClient(server);
                for (var machine = 0; machine < 2; machine++)
                {
                    using var api = new TelnyxOAuth.Runtime.Clients.ApiClient(new ThingClientOptions { HttpClient = http, ClientId = "i", ClientSecret = "s", TokenStore = store });
                    {{Call}}
                }

                return server.Sent.Select(sent => sent.TrimEnd()).ToArray();
                """,
                own: Server));

    [Theory]
    [InlineData("TokenEndpoint = new Uri(\"https://other.example/token/x\"), ClientId = \"i\", ClientSecret = \"s\"", "POST https://other.example/token/x Basic aTpz grant_type=client_credentials")]
    [InlineData("OAuth = new BearerCredential(\"own\"), ClientId = \"i\", ClientSecret = \"s\"", "GET https://api.example/v1/test Bearer own ")]
    [InlineData("Credential = new BearerCredential(\"any\")", "GET https://api.example/v1/test Bearer any ")]
    public void What_the_options_say_comes_before_the_document(string options, string expected) =>
        Assert.Equal(expected.TrimEnd(), Calls(Scheme, options)[0]);

    [Fact]
    public void Where_only_the_metadata_is_known_it_says_where_tokens_are() =>
        Assert.Equal(
            [
                "GET https://id.example/t/.well-known/openid-configuration",
                "POST https://id.example/t/token/ Basic aTpz grant_type=client_credentials",
                "GET https://api.example/v1/test Bearer t1",
                "GET https://api.example/v1/test Bearer t1",
            ],
            Calls(Discovered, "ClientId = \"i\", ClientSecret = \"s\""));

    [Theory]
    [InlineData("{\\\"issuer\\\":\\\"https://evil.example\\\",\\\"token_endpoint\\\":\\\"https://id.example/t/token\\\"}", "another issuer")]
    [InlineData("{\\\"issuer\\\":\\\"https://id.example/t\\\",\\\"token_endpoint\\\":\\\"http://id.example/t/token\\\"}", "token_endpoint")]
    [InlineData("{\\\"issuer\\\":\\\"https://id.example/t\\\"}", "token_endpoint")]
    [InlineData("[]", "not a JSON object")]
    public void Metadata_of_another_server_or_without_an_address_that_can_be_used_is_a_failure(string metadata, string expected)
    {
        var message = Probe.Run<string>(
            Raw(Discovered),
            $$"""
            var server = new Server { Metadata = "{{metadata}}" };
            using var http = new System.Net.Http.HttpClient(server);
            using var api = new TelnyxOAuth.Runtime.Clients.ApiClient(new ThingClientOptions { HttpClient = http, ClientId = "i", ClientSecret = "s" });
            try { {{Call}} return "none"; }
            catch (ApiContentException exception) { return exception.Message + server.Sent.Count; }
            """,
            own: Server);

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.EndsWith("1", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ClientId = \"i\"", "set the option ClientSecret too")]
    [InlineData("ClientSecret = \"hush\"", "set the option ClientId too")]
    [InlineData("ClientId = \"i\", ClientSecret = \"hush\\n\"", "ClientSecret holds a character")]
    [InlineData("ClientId = \"i\", ClientSecret = \"hush\", TokenEndpoint = new Uri(\"http://id.example/t\")", "use https")]
    public void What_can_not_be_used_is_named_and_no_secret_is_shown(string options, string expected)
    {
        var error = Probe.Run<string>(Raw(Scheme), $"return string.Join(\" \", new ThingClientOptions {{ {options} }}.Validate());");

        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_without_any_of_it_names_the_options()
    {
        var message = Probe.Run<string>(Raw(Scheme), $$"""
            using var api = new TelnyxOAuth.Runtime.Clients.ApiClient(new ThingClientOptions());
            try { {{Call}} return "none"; } catch (InvalidOperationException exception) { return exception.Message; }
            """);

        Assert.EndsWith("set the option ClientId and ClientSecret, TokenSource, OAuth or Credential.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_sign_in_where_the_document_says() =>
        Assert.Equal(
            "https://id.example/authorize https://id.example/token i s",
            Probe.Run<string>(Raw(Scheme), """
                var server = new ThingClientOptions { ClientId = "i", ClientSecret = "s" }.CreateAuthorizationServerOptions();
                return server.AuthorizationEndpoint + " " + server.TokenEndpoint + " " + server.ClientId + " " + server.ClientSecret;
                """));

    private static string[] Calls(string scheme, string options) => Probe.Run<string[]>(
        Raw(scheme),
        $$"""
        var server = new Server();
        using var http = new System.Net.Http.HttpClient(server);
        using var api = new TelnyxOAuth.Runtime.Clients.ApiClient(new ThingClientOptions { HttpClient = http, {{options}} });
        {{Call}}
        {{Call}}
        return server.Sent.Select(line => line.TrimEnd().Replace("  ", " ")).ToArray();
        """,
        own: Server);

    private static string Raw(string scheme) => RawText.File(
        RawText.Root("ThingClient", schemes: scheme),
        RawText.Resource("PensResource", RawText.Operation("List", "string")));
}
