using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TelnyxOAuth.Sandbox.Http;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Endpoints;

/// <summary>List, create, read, update and delete clients.</summary>
internal sealed class OAuthClientEndpoints
{
    private const string TypeFilter = "filter[client_type]";
    private const string VerifiedFilter = "filter[verified]";
    private const string GrantTypeFilter = "filter[allowed_grant_types][contains]";
    private const string NameFilter = "filter[name]";
    private const string NamePartFilter = "filter[name][contains]";
    private const string ClientIdFilter = "filter[client_id]";

    private static readonly string[] UpdatableMembers =
    [
        "name", "allowed_scopes", "require_pkce", "allowed_grant_types", "redirect_uris", "logo_uri", "tos_uri", "policy_uri",
    ];

    private static readonly string[] CreatableMembers = [.. UpdatableMembers, "client_type"];

    private readonly SandboxSettings _settings;
    private readonly SandboxAccount _account;
    private readonly ClientStore _clients;
    private readonly ClientFactory _factory;
    private readonly AuthorizationLedger _ledger;

    public OAuthClientEndpoints(
        SandboxSettings settings, SandboxAccount account, ClientStore clients, ClientFactory factory, AuthorizationLedger ledger)
    {
        _settings = settings;
        _account = account;
        _clients = clients;
        _factory = factory;
        _ledger = ledger;
    }

    public void Map(IEndpointRouteBuilder routes, BearerGuard guard)
    {
        string[] collection = ["/v2/oauth_clients", "/v2/oauth/clients"];
        string[] item = ["/v2/oauth_clients/{id}", "/v2/oauth/clients/{id}"];
        routes.MapOperation(KnownOperations.ListClients, "GET", guard.Protect(List), collection);
        routes.MapOperation(KnownOperations.CreateClient, "POST", guard.Protect(CreateAsync), collection);
        routes.MapOperation(KnownOperations.GetClient, "GET", guard.Protect(Get), item);
        routes.MapOperation(KnownOperations.UpdateClient, "PUT", guard.Protect(UpdateAsync), item);
        routes.MapOperation(KnownOperations.DeleteClient, "DELETE", guard.Protect(Delete), item);
    }

    private IResult List(HttpContext context)
    {
        var query = new ListQuery(
            context.Request.Query, _settings, TypeFilter, VerifiedFilter, GrantTypeFilter, NameFilter, NamePartFilter, ClientIdFilter);
        var type = query.OneOf(TypeFilter, ClientTypes.All);
        var verified = query.Flag(VerifiedFilter);
        var grantType = query.OneOf(GrantTypeFilter, GrantTypes.All);
        var name = query.Text(NameFilter);
        var namePart = query.Text(NamePartFilter);
        var clientId = query.Text(ClientIdFilter);

        var matching = _clients.List()
            .Where(client => type is null || client.ClientType == type)
            .Where(client => verified is null || client.Verified == verified)
            .Where(client => grantType is null || client.AllowedGrantTypes.Contains(grantType))
            .Where(client => name is null || client.Name == name)
            .Where(client => namePart is null || client.Name.Contains(namePart, StringComparison.OrdinalIgnoreCase))
            .Where(client => clientId is null || client.ClientId == clientId)
            .ToArray();
        return query.Page(matching, client => new OAuthClientResource(client, _account, clientSecret: null));
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var fields = new JsonFields(await JsonObjectBody.ReadAsync(context.Request), CreatableMembers);
        foreach (var required in (string[])["name", "allowed_scopes", "client_type", "allowed_grant_types"])
        {
            fields.RequirePresence(required);
        }

        var name = ClientFields.Name(fields, "name");
        var clientType = ReadClientType(fields);
        var scopes = fields.TextList("allowed_scopes");
        ClientFields.CheckScopes(fields, "allowed_scopes", scopes, _settings);
        var grantTypes = ClientFields.GrantTypeList(fields, "allowed_grant_types");
        var redirectUris = ClientFields.RedirectUriList(fields, "redirect_uris") ?? [];
        var requirePkce = fields.Flag("require_pkce") ?? false;
        var logoUri = ClientFields.WebAddress(fields, "logo_uri");
        var tosUri = ClientFields.WebAddress(fields, "tos_uri");
        var policyUri = ClientFields.WebAddress(fields, "policy_uri");
        ClientFields.CheckTogether(
            fields, clientType == ClientTypes.Public, grantTypes ?? [], "allowed_grant_types", redirectUris);
        if (fields.Problems.Count > 0 || clientType is null || scopes is null || grantTypes is null)
        {
            throw OAuthErrorException.Unprocessable(fields.Describe());
        }

        var created = _factory.Create(new ClientDescription
        {
            Name = name,
            ClientType = clientType,
            Scopes = scopes,
            GrantTypes = grantTypes,
            RedirectUris = redirectUris,
            RequirePkce = requirePkce,
            Verified = true,
            LogoUri = logoUri,
            TosUri = tosUri,
            PolicyUri = policyUri,
        });
        _clients.Add(created.Client);
        return Respond(201, created.Client, created.Secret);
    }

    private IResult Get(HttpContext context) => Respond(200, Find(context));

    private async Task<IResult> UpdateAsync(HttpContext context)
    {
        _ = Find(context);
        var body = await JsonObjectBody.ReadAsync(context.Request);
        while (true)
        {
            var current = Find(context);
            var updated = Merge(current, new JsonFields(body, UpdatableMembers));
            if (_clients.TryReplace(current, updated))
            {
                return Respond(200, updated);
            }
        }
    }

    private IResult Delete(HttpContext context)
    {
        var client = Find(context);
        if (!_clients.Remove(client.ClientId))
        {
            throw NotFound();
        }

        _ledger.ForgetClient(client.ClientId);
        return Results.NoContent();
    }

    /// <summary>Applies an update: a member that is absent stays, and the three addresses can be cleared with null.</summary>
    private OAuthClient Merge(OAuthClient current, JsonFields fields)
    {
        var scopes = fields.TextList("allowed_scopes");
        ClientFields.CheckScopes(fields, "allowed_scopes", scopes, _settings);
        var updated = current with
        {
            Name = ClientFields.Name(fields, "name") ?? current.Name,
            AllowedScopes = scopes ?? current.AllowedScopes,
            AllowedGrantTypes = ClientFields.GrantTypeList(fields, "allowed_grant_types") ?? current.AllowedGrantTypes,
            RedirectUris = ClientFields.RedirectUriList(fields, "redirect_uris") ?? current.RedirectUris,
            RequirePkce = (fields.Flag("require_pkce") ?? current.RequirePkce) || current.IsPublic,
            LogoUri = MergeAddress(fields, "logo_uri", current.LogoUri),
            TosUri = MergeAddress(fields, "tos_uri", current.TosUri),
            PolicyUri = MergeAddress(fields, "policy_uri", current.PolicyUri),
            UpdatedAt = _settings.TimeProvider.GetUtcNow(),
        };
        ClientFields.CheckTogether(
            fields, current.IsPublic, updated.AllowedGrantTypes, "allowed_grant_types", updated.RedirectUris);
        return fields.Problems.Count == 0 ? updated : throw OAuthErrorException.Unprocessable(fields.Describe());
    }

    private static string? MergeAddress(JsonFields fields, string member, string? current)
    {
        if (fields.IsNull(member))
        {
            return null;
        }

        return ClientFields.WebAddress(fields, member) ?? current;
    }

    private static string? ReadClientType(JsonFields fields)
    {
        var clientType = fields.Text("client_type");
        if (clientType is not null && !ClientTypes.All.Contains(clientType))
        {
            fields.Refuse("client_type", $"must be one of {string.Join(", ", ClientTypes.All)}");
        }

        return clientType;
    }

    private OAuthClient Find(HttpContext context) =>
        _clients.Find((string)context.GetRouteValue("id")!) ?? throw NotFound();

    private static OAuthErrorException NotFound() => OAuthErrorException.NotFound("The OAuth client does not exist");

    private IResult Respond(int status, OAuthClient client, string? secret = null) =>
        JsonResponse.Create(status, new DataEnvelope(new OAuthClientResource(client, _account, secret)));
}
