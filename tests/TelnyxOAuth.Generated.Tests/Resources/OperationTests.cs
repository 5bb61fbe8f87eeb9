using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

/// <summary>What holds for every operation.</summary>
public class OperationTests
{
    private const string Key = "Bearer KEY";
    private const string Basic = "Basic aWQ6c2VjcmV0";

    public static TheoryData<string> Names => [.. Operations.All.Keys];

    [Fact]
    public void Every_operation_of_the_sdk_is_tested()
    {
        var operations = typeof(TelnyxOAuthClient).GetProperties()
            .Where(resource => resource.PropertyType.Name.EndsWith("Resource", StringComparison.Ordinal))
            .SelectMany(resource => resource.PropertyType.GetMethods()
                .Where(method => method.DeclaringType == resource.PropertyType && method.ReturnType.IsAssignableTo(typeof(Task)))
                .Select(method => resource.Name + "." + method.Name[..^"Async".Length]));

        Assert.Equal(operations.Order(), Operations.All.Keys.Order());
        Assert.Equal(17, Operations.All.Count);
    }

    [Theory]
    [InlineData("WellKnown.GetAuthorizationServerMetadata", "GET /.well-known/oauth-authorization-server", null)]
    [InlineData("WellKnown.GetProtectedResourceMetadata", "GET /.well-known/oauth-protected-resource", null)]
    [InlineData("OAuth.Authorize", "GET /v2/oauth/authorize?response_type=code&client_id=c1&redirect_uri=https%3A%2F%2Fapp.example%2Fback", null)]
    [InlineData("OAuth.GetConsent", "GET /v2/oauth/consent/t1", Key)]
    [InlineData("OAuth.CreateGrant", "POST /v2/oauth/grants", Key)]
    [InlineData("OAuth.Introspect", "POST /v2/oauth/introspect", Basic)]
    [InlineData("OAuth.GetJwks", "GET /v2/oauth/jwks", null)]
    [InlineData("OAuth.Register", "POST /v2/oauth/register", null)]
    [InlineData("OAuth.Token", "POST /v2/oauth/token", Basic)]
    [InlineData("OAuthClients.List", "GET /v2/oauth_clients", Key)]
    [InlineData("OAuthClients.Create", "POST /v2/oauth_clients", Key)]
    [InlineData("OAuthClients.Get", "GET /v2/oauth_clients/c1", Key)]
    [InlineData("OAuthClients.Update", "PUT /v2/oauth_clients/c1", Key)]
    [InlineData("OAuthClients.Delete", "DELETE /v2/oauth_clients/c1", Key)]
    [InlineData("OAuthGrants.List", "GET /v2/oauth_grants", Key)]
    [InlineData("OAuthGrants.Get", "GET /v2/oauth_grants/g1", Key)]
    [InlineData("OAuthGrants.Revoke", "DELETE /v2/oauth_grants/g1", Key)]
    public async Task An_operation_has_its_route_and_its_credential(string name, string route, string? authorization)
    {
        using var server = new Server(change: Operations.WithClient);

        await Operations.All[name](server.Client, default);

        Assert.Equal(route.Replace(" ", " https://api.telnyx.com", StringComparison.Ordinal), $"{server.Request.Method} {server.Request.Address}");
        Assert.Equal(authorization, server.Request.Authorization);
        Assert.Equal(SdkUserAgent.Value, server.Request.UserAgent);
    }

    [Theory]
    [InlineData("OAuthClients.List", "/v2/oauth/clients")]
    [InlineData("OAuthClients.Create", "/v2/oauth/clients")]
    [InlineData("OAuthClients.Get", "/v2/oauth/clients/c1")]
    [InlineData("OAuthClients.Update", "/v2/oauth/clients/c1")]
    [InlineData("OAuthClients.Delete", "/v2/oauth/clients/c1")]
    [InlineData("OAuthGrants.List", "/v2/oauth/grants")]
    [InlineData("OAuthGrants.Get", "/v2/oauth/grants/g1")]
    [InlineData("OAuthGrants.Revoke", "/v2/oauth/grants/g1")]
    [InlineData("OAuth.CreateGrant", "/v2/oauth/grants")]
    [InlineData("OAuth.GetConsent", "/v2/oauth/consent/t1")]
    [InlineData("OAuth.GetJwks", "/v2/oauth/jwks")]
    [InlineData("OAuth.Register", "/v2/oauth/register")]
    [InlineData("OAuth.Token", "/v2/oauth/token")]
    [InlineData("OAuth.Introspect", "/v2/oauth/introspect")]
    [InlineData("WellKnown.GetAuthorizationServerMetadata", "/.well-known/oauth-authorization-server")]
    public async Task The_older_routes_are_used_for_clients_and_grants_and_nothing_else(string name, string path)
    {
        using var server = new Server(change: options =>
        {
            Operations.WithClient(options);
            options.UseOlderRoutes = true;
        });

        await Operations.All[name](server.Client, default);

        Assert.Equal("https://api.telnyx.com" + path, server.Request.Address);
    }

    [Theory]
    [InlineData("WellKnown.GetAuthorizationServerMetadata", 400, 401)]
    [InlineData("WellKnown.GetProtectedResourceMetadata", 400, 401)]
    [InlineData("OAuth.Authorize")]
    [InlineData("OAuth.GetConsent", 422)]
    [InlineData("OAuth.CreateGrant", 422)]
    [InlineData("OAuth.Introspect", 400, 401)]
    [InlineData("OAuth.GetJwks", 400, 401)]
    [InlineData("OAuth.Register")]
    [InlineData("OAuth.Token", 400, 401)]
    [InlineData("OAuthClients.List", 401)]
    [InlineData("OAuthClients.Create", 400, 401, 422)]
    [InlineData("OAuthClients.Get", 404)]
    [InlineData("OAuthClients.Update", 404, 422)]
    [InlineData("OAuthClients.Delete", 404)]
    [InlineData("OAuthGrants.List", 400, 401)]
    [InlineData("OAuthGrants.Get", 404)]
    [InlineData("OAuthGrants.Revoke", 404)]
    public async Task A_documented_failure_carries_the_oauth_error_and_another_does_not(string name, params int[] documented)
    {
        foreach (var status in (int[])[400, 401, 403, 404, 422, 429, 500])
        {
            using var server = new Server(
                """{"error":"some_code","error_description":"Some words","more":1}""", (HttpStatusCode)status, Operations.WithClient);

            var exception = await Assert.ThrowsAnyAsync<ApiResponseException>(() => Operations.All[name](server.Client, default));

            Assert.Equal(name, exception.OperationName);
            Assert.Equal("some_code", exception.ErrorCode);
            Assert.Equal("Some words", exception.ErrorDescription);
            if (name == "OAuth.Register" && status == 400)
            {
                Assert.IsType<BadRequestException<ClientRegistrationError>>(exception);
                continue;
            }

            var error = exception.GetType().GetProperty("Error")?.GetValue(exception);
            Assert.Equal(documented.Contains(status), error is not null);
            if (error is not null)
            {
                var read = Assert.IsType<OAuthError>(error);
                Assert.Equal(("some_code", "Some words", 1), (read.Error, read.ErrorDescription, (int)read.AdditionalProperties["more"]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_of_the_gateway_is_read_whatever_the_operation(string name)
    {
        using var server = new Server(
            """{"errors":[{"code":"10009","title":"Authentication failed","detail":"No key found","source":{"pointer":"/"},"meta":{}}]}""",
            HttpStatusCode.Unauthorized,
            Operations.WithClient);

        var exception = await Assert.ThrowsAsync<UnauthorizedException>(() => Operations.All[name](server.Client, default));

        Assert.Equal("10009", Assert.Single(exception.Errors).Code);
        Assert.Equal("No key found", exception.ErrorDescription);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_that_is_cancelled_is_cancelled(string name)
    {
        using var server = new Server(change: Operations.WithClient);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Operations.All[name](server.Client, new CancellationToken(canceled: true)));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://proxy.example/telnyx/v2", "https://proxy.example/.well-known/oauth-authorization-server", "https://proxy.example/telnyx/v2/oauth_clients")]
    [InlineData("http://127.0.0.1:8080/v2/", "http://127.0.0.1:8080/.well-known/oauth-authorization-server", "http://127.0.0.1:8080/v2/oauth_clients")]
    public async Task The_base_address_can_be_another(string baseAddress, string metadata, string clients)
    {
        using var server = new Server(change: options => options.BaseAddress = new Uri(baseAddress));

        await server.Client.WellKnown.GetAuthorizationServerMetadataAsync();
        await server.Client.OAuthClients.ListAsync();

        Assert.Equal([metadata, clients], server.Requests.Select(request => request.Address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_blank_id_is_refused_before_anything_is_sent(string? id)
    {
        using var server = new Server();
        var client = server.Client;

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.OAuth.GetConsentAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.OAuthClients.GetAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.OAuthClients.UpdateAsync(id!, new OAuthClientUpdateRequest()));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.OAuthClients.DeleteAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.OAuthGrants.GetAsync(id!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.OAuthGrants.RevokeAsync(id!));
        Assert.ThrowsAny<ArgumentException>(() => client.OAuth.BuildAuthorizationUri(id!, new Uri("https://app.example")));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_missing_body_is_refused_before_anything_is_sent()
    {
        using var server = new Server(change: Operations.WithClient);
        var client = server.Client;

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuth.AuthorizeAsync(ResponseType.Code, null!, new Uri("https://app.example")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuth.CreateGrantAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuth.IntrospectAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuth.RegisterAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuth.TokenAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuthClients.CreateAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.OAuthClients.UpdateAsync("c1", null!));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_missing_required_member_is_named_before_anything_is_sent()
    {
        using var server = new Server(change: Operations.WithClient);
        var client = server.Client;

        Assert.Equal("Token", await MissingAsync(() => client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = null! })));
        Assert.Equal("GrantType", await MissingAsync(() => client.OAuth.TokenAsync(new TokenRequest { GrantType = default })));
        Assert.Equal("ConsentToken", await MissingAsync(() => client.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = true, ConsentToken = null! })));
        Assert.Equal("Name", await MissingAsync(() => client.OAuthClients.CreateAsync(new OAuthClientCreateRequest { Name = null!, AllowedScopes = [], ClientType = ClientType.Public, AllowedGrantTypes = [] })));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task One_client_serves_many_calls_at_once()
    {
        using var server = new Server(request => new System.Net.Http.HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new System.Net.Http.StringContent($$$"""{"data":{"client_id":"{{{request.RequestUri!.Segments[^1]}}}"}}"""),
        });
        var calls = new Task<OAuthClientResponse>[200];

        Parallel.For(0, calls.Length, i => calls[i] = server.Client.OAuthClients.GetAsync("id" + i));
        var clients = await Task.WhenAll(calls);

        Assert.All(clients, (client, i) => Assert.Equal("id" + i, client.Data.ClientId));
        Assert.Equal(200, server.Requests.Count);
    }

    private static async Task<string> MissingAsync(Func<Task> call) =>
        (await Assert.ThrowsAsync<RequiredMemberException>(call)).MemberName;
}
