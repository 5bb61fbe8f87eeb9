using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using TelnyxOAuth.Generated.Tests.Support;
using TelnyxOAuth.Runtime;
using Xunit;

namespace TelnyxOAuth.Generated.Tests.Resources;

public class OAuthTests
{
    [Fact]
    public async Task Authorize_sends_every_parameter_and_reports_the_redirect()
    {
        using var server = new Server(_ => new HttpResponseMessage(HttpStatusCode.Found)
        {
            Headers = { Location = new Uri("https://portal.telnyx.com/consent?consent_token=t1") },
        });

        var response = await server.Client.OAuth.AuthorizeAsync(
            ResponseType.Code,
            "c 1",
            new Uri("https://app.example/back?a=1"),
            new() { Scope = "admin messaging", State = "s&1", CodeChallenge = "challenge", CodeChallengeMethod = CodeChallengeMethod.S256 });

        server.AssertSent(
            "GET",
            "https://api.telnyx.com/v2/oauth/authorize?response_type=code&client_id=c%201&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fa%3D1"
                + "&scope=admin%20messaging&state=s%261&code_challenge=challenge&code_challenge_method=S256",
            authorization: null,
            accept: "text/html, */*;q=0.1");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("https://portal.telnyx.com/consent?consent_token=t1", response.Location!.AbsoluteUri);
        Assert.Null(response.Content);
    }

    [Fact]
    public async Task Authorize_reports_a_page_that_is_embedded()
    {
        using var server = new Server("<h1>Allow?</h1>", mediaType: "text/html");

        var response = await server.Client.OAuth.AuthorizeAsync(ResponseType.Code, "c1", new Uri("https://app.example/back"));

        Assert.Equal((HttpStatusCode.OK, null, "<h1>Allow?</h1>"), (response.StatusCode, response.Location, response.Content));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, typeof(BadRequestException))]
    [InlineData(HttpStatusCode.NotFound, typeof(NotFoundException))]
    [InlineData(HttpStatusCode.UnprocessableEntity, typeof(UnprocessableEntityException))]
    public async Task Authorize_fails_with_the_page_that_says_why(HttpStatusCode status, Type type)
    {
        using var server = new Server("<h1>No</h1>", status, mediaType: "text/html");

        var exception = await Assert.ThrowsAnyAsync<ApiResponseException>(
            () => server.Client.OAuth.AuthorizeAsync(ResponseType.Code, "c1", new Uri("https://app.example/back")));

        Assert.IsType(type, exception);
        Assert.Equal("<h1>No</h1>", exception.BodyExcerpt);
    }

    [Fact]
    public async Task Authorize_refuses_a_default_response_type_and_a_missing_redirect()
    {
        using var server = new Server();

        await Assert.ThrowsAsync<ArgumentException>("responseType", () => server.Client.OAuth.AuthorizeAsync(default, "c1", new Uri("https://app.example")));
        await Assert.ThrowsAsync<ArgumentNullException>("redirectUri", () => server.Client.OAuth.AuthorizeAsync(ResponseType.Code, "c1", null!));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_consent_is_read()
    {
        using var server = new Server("""
            {"data":{
              "client_id":"c1","name":"App","logo_uri":"https://app.example/logo","tos_uri":null,"policy_uri":"https://app.example/policy",
              "redirect_uri":"https://app.example/back","verified":true,
              "requested_scopes":[{"id":"admin","name":"Admin","description":"Everything"},{"id":"voice"}]}}
            """);

        var consent = (await server.Client.OAuth.GetConsentAsync("a/b+c==")).Data;

        server.AssertSent("GET", "https://api.telnyx.com/v2/oauth/consent/a%2Fb%2Bc%3D%3D");
        Assert.Equal(("c1", "App", true), (consent.ClientId, consent.Name, consent.Verified));
        Assert.Equal(new Uri("https://app.example/logo"), consent.LogoUri);
        Assert.Null(consent.TosUri);
        Assert.Equal(new Uri("https://app.example/policy"), consent.PolicyUri);
        Assert.Equal(new Uri("https://app.example/back"), consent.RedirectUri);
        Assert.Equal(2, consent.RequestedScopes!.Count);
        Assert.Equal(("admin", "Admin", "Everything"), (consent.RequestedScopes[0].Id, consent.RequestedScopes[0].Name, consent.RequestedScopes[0].Description));
        Assert.Equal("voice", consent.RequestedScopes[1].Id);
        Assert.Null(consent.RequestedScopes[1].Name);
    }

    [Theory]
    [InlineData(true, """{"allowed":true,"consent_token":"t\"1"}""")]
    [InlineData(false, """{"allowed":false,"consent_token":"t\"1"}""")]
    public async Task A_decision_is_sent_and_answered_with_where_to_go(bool allowed, string body)
    {
        using var server = new Server("""{"redirect_uri":"https://app.example/back?code=x"}""");

        var response = await server.Client.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = allowed, ConsentToken = "t\"1" });

        server.AssertSentJson("POST", "https://api.telnyx.com/v2/oauth/grants", body);
        Assert.Equal("https://app.example/back?code=x", response.RedirectUri.AbsoluteUri);
    }

    [Fact]
    public async Task An_introspection_is_a_form_with_the_clients_own_credentials()
    {
        using var server = new Server(
            """{"active":true,"scope":"admin voice","client_id":"c1","exp":4102444800,"iat":1700000000,"iss":"https://api.telnyx.com","aud":"x","sub":"u1"}""",
            change: Operations.WithClient);

        var state = await server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "a+b/c=" });

        server.AssertSentForm("https://api.telnyx.com/v2/oauth/introspect", "token=a%2Bb%2Fc%3D", "Basic aWQ6c2VjcmV0");
        Assert.True(state.Active);
        Assert.Equal(("admin voice", "c1", DateTimeOffset.FromUnixTimeSeconds(4102444800), DateTimeOffset.FromUnixTimeSeconds(1700000000)), (state.Scope, state.ClientId, state.Exp, state.Iat));
        Assert.Equal(("https://api.telnyx.com", "x"), (state.Iss, state.Aud?.Text));
        Assert.Equal("u1", (string?)state.AdditionalProperties["sub"]);
    }

    [Fact]
    public async Task The_audience_of_a_token_may_be_a_list()
    {
        using var server = new Server("""{"active":true,"aud":["a","b"]}""", change: Operations.WithClient);

        var state = await server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "x" });

        Assert.Equal(["a", "b"], state.Aud!.Texts!);
        Assert.Null(state.Aud.Text);
        Assert.Equal("""{"active":true,"aud":["a","b"]}""", Sdk.Write(state));
    }

    [Fact]
    public async Task A_token_that_is_not_active_is_an_response()
    {
        using var server = new Server("""{"active":false}""", change: Operations.WithClient);

        var state = await server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "x" });

        Assert.False(state.Active);
        Assert.Null(state.Scope ?? state.ClientId ?? state.Iss ?? state.Aud?.Text ?? (object?)state.Exp ?? state.Iat);
    }

    [Fact]
    public async Task An_introspection_without_client_credentials_is_not_sent()
    {
        using var server = new Server();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => server.Client.OAuth.IntrospectAsync(new IntrospectionRequest { Token = "x" }));

        Assert.Contains("OAuth.Introspect", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Keys_are_read_with_their_material()
    {
        using var server = new Server("""
            {"keys":[
              {"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"0vx7","e":"AQAB"},
              {"kty":"EC","crv":"P-256","x":"MKBC","y":"4Etl","x5c":["a","b"]}]}
            """);

        var keys = (await server.Client.OAuth.GetJwksAsync()).Keys!;

        server.AssertSent("GET", "https://api.telnyx.com/v2/oauth/jwks", authorization: null);
        Assert.Equal(("RSA", "sig", "RS256", "k1"), (keys[0].Kty, keys[0].Use, keys[0].Alg, keys[0].Kid));
        Assert.Equal(("0vx7", "AQAB", null, null, null), (keys[0].N, keys[0].E, keys[0].Crv, keys[0].X, keys[0].Y));
        Assert.Empty(keys[0].AdditionalProperties);
        Assert.Equal(("EC", null, null, null), (keys[1].Kty, keys[1].Use, keys[1].Alg, keys[1].Kid));
        Assert.Equal((null, null, "P-256", "MKBC", "4Etl"), (keys[1].N, keys[1].E, keys[1].Crv, keys[1].X, keys[1].Y));
        Assert.Equal(["a", "b"], keys[1].AdditionalProperties["x5c"].Values<string>());
        Assert.Equal("""{"kty":"RSA","use":"sig","alg":"RS256","kid":"k1","n":"0vx7","e":"AQAB"}""", Sdk.Write(keys[0]));
        Assert.Equal("""{"kty":"EC","crv":"P-256","x":"MKBC","y":"4Etl","x5c":["a","b"]}""", Sdk.Write(keys[1]));
    }

    [Fact]
    public async Task A_registration_sends_what_is_set_and_reads_what_was_settled()
    {
        using var server = new Server(
            """
            {"client_id":"c1","client_secret":"s1","redirect_uris":["https://app.example/back"],"client_name":"App",
             "grant_types":["authorization_code"],"response_types":["code"],"scope":"admin","token_endpoint_auth_method":"client_secret_post",
             "client_id_issued_at":1700000000,"logo_uri":"https://app.example/l","tos_uri":"https://app.example/t","policy_uri":"https://app.example/p"}
            """,
            HttpStatusCode.Created);

        var registered = await server.Client.OAuth.RegisterAsync(new ClientRegistrationRequest
        {
            RedirectUris = [new Uri("https://app.example/back")],
            ClientName = "Äpp",
            GrantTypes = [GrantType.AuthorizationCode, "urn:ietf:params:oauth:grant-type:device_code"],
            ResponseTypes = ["code"],
            Scope = "admin",
            TokenEndpointAuthMethod = TokenEndpointAuthMethod.None,
            LogoUri = new Uri("https://app.example/l"),
            TosUri = new Uri("https://app.example/t"),
            PolicyUri = new Uri("https://app.example/p"),
        });

        server.AssertSentJson(
            "POST",
            "https://api.telnyx.com/v2/oauth/register",
            """{"redirect_uris":["https://app.example/back"],"client_name":"Äpp","grant_types":["authorization_code","urn:ietf:params:oauth:grant-type:device_code"],"response_types":["code"],"scope":"admin","token_endpoint_auth_method":"none","logo_uri":"https://app.example/l","tos_uri":"https://app.example/t","policy_uri":"https://app.example/p"}""",
            authorization: null);
        Assert.Equal(("c1", "s1", "App", "admin"), (registered.ClientId, registered.ClientSecret, registered.ClientName, registered.Scope));
        Assert.Equal([new Uri("https://app.example/back")], registered.RedirectUris);
        Assert.Equal(["authorization_code"], registered.GrantTypes);
        Assert.Equal(["code"], registered.ResponseTypes);
        Assert.Equal(("client_secret_post", DateTimeOffset.FromUnixTimeSeconds(1700000000)), (registered.TokenEndpointAuthMethod, registered.ClientIdIssuedAt));
        Assert.Equal(new Uri("https://app.example/l"), registered.LogoUri);
        Assert.Equal(new Uri("https://app.example/t"), registered.TosUri);
        Assert.Equal(new Uri("https://app.example/p"), registered.PolicyUri);
    }

    [Fact]
    public async Task A_refused_registration_names_the_fields_at_fault()
    {
        using var server = new Server(
            """{"error":"invalid_client_metadata","error_description":"No","invalid_fields":{"redirect_uris":["must use https","must be absolute"],"scope":[]}}""",
            HttpStatusCode.BadRequest);

        var exception = await Assert.ThrowsAsync<BadRequestException<ClientRegistrationError>>(
            () => server.Client.OAuth.RegisterAsync(new ClientRegistrationRequest()));

        server.AssertSentJson("POST", "https://api.telnyx.com/v2/oauth/register", "{}", authorization: null);
        Assert.Equal(("invalid_client_metadata", "No"), (exception.Error.Error, exception.Error.ErrorDescription));
        Assert.Equal(["must use https", "must be absolute"], exception.Error.InvalidFields!["redirect_uris"]);
        Assert.Empty(exception.Error.InvalidFields["scope"]);
    }

    [Fact]
    public async Task A_token_request_is_a_form_with_what_is_set()
    {
        using var server = new Server(
            """{"access_token":"a1","token_type":"Bearer","expires_in":3600,"scope":"admin","refresh_token":"r1","id_token":"i1"}""");

        var token = await server.Client.OAuth.TokenAsync(new TokenRequest
        {
            GrantType = GrantType.AuthorizationCode,
            Scope = "admin voice",
            Code = "c&d",
            RedirectUri = new Uri("https://app.example/back?a=1"),
            CodeVerifier = "v~1",
            RefreshToken = "r 0",
            ClientId = "id",
            ClientSecret = "s=1",
        });

        server.AssertSentForm(
            "https://api.telnyx.com/v2/oauth/token",
            "grant_type=authorization_code&scope=admin+voice&code=c%26d&redirect_uri=https%3A%2F%2Fapp.example%2Fback%3Fa%3D1"
                + "&code_verifier=v~1&refresh_token=r+0&client_id=id&client_secret=s%3D1",
            authorization: null);
        Assert.Equal(("a1", TokenType.Bearer, 3600, "admin", "r1"), (token.AccessToken, token.TokenType, token.ExpiresIn, token.Scope, token.RefreshToken));
        Assert.Equal("i1", (string?)token.AdditionalProperties["id_token"]);
    }
}
