using System;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Runtime.Clients;
using TelnyxOAuth.Runtime.Tests.Support;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>Whoever passes <c>null</c> where a value is needed is told by the name of the parameter.</summary>
public class NullArgumentTests
{
    [Fact]
    public async Task Every_member_that_users_call_names_their_parameter()
    {
        using var handler = new StubHandler(System.Net.HttpStatusCode.OK, "{}");
        using var client = ThingsApi.Client(handler);
        using var message = new HttpRequestMessage(HttpMethod.Get, ThingsApi.BaseAddress);
        using var server = new AuthorizationServerClient(new AuthorizationServerOptions
        {
            AuthorizationEndpoint = new Uri("https://as.example/authorize"),
            TokenEndpoint = new Uri("https://as.example/token"),
            ClientId = "c1",
        });
        var arguments = new NullArguments([typeof(ApiClient).Assembly], type => Create(type, client, message) ?? Create(type, server));

        var findings = await arguments.FindAsync();

        Assert.True(findings.Length == 0, findings);
        Assert.InRange(arguments.Count, 30, 300);
        Assert.Empty(handler.Requests);
    }

    private static object? Create(Type type, AuthorizationServerClient server) =>
        type == typeof(AuthorizationServerClient) ? server
        : type == typeof(SignIn) ? server.StartSignIn(new Uri("https://app.example/back"))
        : type == typeof(ClientRegistrationStore) ? new MemoryClientRegistrationStore()
        : type == typeof(ClientProfile) ? new ClientProfile { Name = "App" }
        : type == typeof(ProtectedResourceOptions) ? new ProtectedResourceOptions { Resource = new Uri("https://api.example"), ClientProfile = new ClientProfile { Name = "App" } }
        : null;

    private static object? Create(Type type, ApiClient client, HttpRequestMessage message) =>
        type == typeof(ApiClient) ? client
        : type == typeof(ApiClientOptions) ? new ThingsOptions()
        : type == typeof(ApiCredential) ? new BearerCredential("KEY")
        : type == typeof(TokenSource) ? new RenewingSource("t")
        : type == typeof(ServerTemplate) ? new ServerTemplate("https://api.example")
        : type == typeof(ApiRequest) ? ThingsApi.Request()
        : type == typeof(HttpRequestMessage) ? message
        : type == typeof(ApiKeyCredential) ? ApiKeyCredential.InHeader("X-Key", "key")
        : type == typeof(WebhookVerifier) ? new StandardWebhookVerifier("whsec_c2VjcmV0")
        : type == typeof(JsonCodec<object>) ? JsonCodecs.Any
        : type == typeof(ApiFailure) ? new ApiFailure { StatusCode = System.Net.HttpStatusCode.Gone }
        : type == typeof(StreamFraming) ? StreamFraming.Lines
        : type == typeof(JToken) ? JValue.CreateString("text")
        : null;
}
