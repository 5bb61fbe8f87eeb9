using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>Dynamic client registration (RFC 7591).</summary>
internal sealed class RegistrationEndpoint
{
    private readonly SandboxSettings _settings;
    private readonly ClientStore _clients;
    private readonly ClientFactory _factory;

    public RegistrationEndpoint(SandboxSettings settings, ClientStore clients, ClientFactory factory)
    {
        _settings = settings;
        _clients = clients;
        _factory = factory;
    }

    public void Map(IEndpointRouteBuilder routes) => routes.MapOperation(KnownOperations.Register, "POST", RegisterAsync, "/v2/oauth/register");

    private async Task<IResult> RegisterAsync(HttpContext context)
    {
        var body = await JsonObjectBody.ReadAsync(context.Request, OAuthErrorCodes.InvalidClientMetadata);

        // RFC 7591, section 2: metadata that the server doesn't understand is ignored.
        var fields = new JsonFields(body);
        var name = ClientFields.Name(fields, "client_name");
        var authMethod = ReadAuthMethod(fields);
        var grantTypes = ClientFields.GrantTypeList(fields, "grant_types") ?? [GrantTypes.AuthorizationCode];
        var responseTypes = ReadResponseTypes(fields, grantTypes);
        var redirectUris = ClientFields.RedirectUriList(fields, "redirect_uris") ?? [];
        var scopes = ReadScopes(fields);
        var logoUri = ClientFields.WebAddress(fields, "logo_uri");
        var tosUri = ClientFields.WebAddress(fields, "tos_uri");
        var policyUri = ClientFields.WebAddress(fields, "policy_uri");
        ClientFields.CheckTogether(fields, authMethod == ClientAuthMethods.None, grantTypes, "grant_types", redirectUris);
        if (fields.Problems.Count > 0)
        {
            return Refusal(fields);
        }

        var clientType = authMethod == ClientAuthMethods.None ? ClientTypes.Public : ClientTypes.Confidential;
        var created = _factory.Create(new ClientDescription
        {
            Name = name,
            ClientType = clientType,
            Scopes = scopes,
            GrantTypes = grantTypes,
            RedirectUris = redirectUris,
            RequirePkce = false,
            Verified = false,
            TokenEndpointAuthMethod = authMethod,
            LogoUri = logoUri,
            TosUri = tosUri,
            PolicyUri = policyUri,
        });
        var client = created.Client;
        _clients.Add(client);
        return JsonResponse.Create(201, new RegistrationResponse
        {
            ClientId = client.ClientId,
            ClientIdIssuedAt = client.CreatedAt.ToUnixTimeSeconds(),
            ClientSecret = created.Secret,
            ClientSecretExpiresAt = created.Secret is null ? null : 0,
            RedirectUris = client.RedirectUris,
            ClientName = client.Name,
            GrantTypes = client.AllowedGrantTypes,
            ResponseTypes = responseTypes,
            Scope = ScopeSyntax.Join(client.AllowedScopes),
            TokenEndpointAuthMethod = authMethod,
            LogoUri = client.LogoUri,
            TosUri = client.TosUri,
            PolicyUri = client.PolicyUri,
        });
    }

    private static string ReadAuthMethod(JsonFields fields)
    {
        var method = fields.Text("token_endpoint_auth_method") ?? ClientAuthMethods.Basic;
        if (!ClientAuthMethods.All.Contains(method))
        {
            fields.Refuse("token_endpoint_auth_method", $"must be one of {string.Join(", ", ClientAuthMethods.All)}");
        }

        return method;
    }

    /// <summary>Reads response types, which must fit the grant types (RFC 7591, section 2.1).</summary>
    private static IReadOnlyList<string> ReadResponseTypes(JsonFields fields, IReadOnlyList<string> grantTypes)
    {
        var fitting = grantTypes.Contains(GrantTypes.AuthorizationCode) ? ResponseTypes.All : [];
        var responseTypes = fields.TextList("response_types") ?? fitting;
        if (!responseTypes.SequenceEqual(fitting))
        {
            fields.Refuse("response_types",
                fitting.Count == 0 ? "must be empty without authorization_code" : "must hold code and nothing else");
        }

        return responseTypes;
    }

    private IReadOnlyList<string> ReadScopes(JsonFields fields)
    {
        if (fields.Text("scope") is not { } scope)
        {
            return _settings.SupportedScopes;
        }

        var scopes = ScopeSyntax.Parse(scope);
        if (scopes is null)
        {
            fields.Refuse("scope", "must be scopes separated by single spaces");
            return [];
        }

        ClientFields.CheckScopes(fields, "scope", scopes, _settings);
        return scopes;
    }

    // RFC 7591, section 3.2.2 has a code of its own for redirection URIs.
    private static IResult Refusal(JsonFields fields) => JsonResponse.Create(400, new
    {
        Error = fields.Problems.Keys.All(name => name == "redirect_uris")
            ? OAuthErrorCodes.InvalidRedirectUri
            : OAuthErrorCodes.InvalidClientMetadata,
        ErrorDescription = ErrorText.Clean(fields.Describe()),
        InvalidFields = fields.Problems,
    });
}
