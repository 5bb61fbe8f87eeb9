using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;

namespace Quickstart;

/// <summary>Walks the whole API in the order of a real integration.</summary>
internal sealed class Walk(Journal journal, Uri baseAddress, string apiKey)
{
    private static readonly Uri RedirectUri = new("https://app.example/callback");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { BaseAddress = baseAddress, ApiKey = apiKey });

        await DiscoverAsync(telnyx, cancellationToken);
        await RegisterAsync(telnyx, cancellationToken);
        var client = await CreateClientAsync(telnyx, cancellationToken);

        // Token and introspection requests are authenticated as the client that was just created.
        using var app = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            BaseAddress = baseAddress,
            ApiKey = apiKey,
            ClientId = client.ClientId,
            ClientSecret = client.ClientSecret,
        });

        var pkce = Pkce.Create();
        var code = await AuthorizeAsync(telnyx, client, pkce, cancellationToken);
        var tokens = await ExchangeAsync(app, code, pkce, cancellationToken);
        await InspectAsync(app, tokens, cancellationToken);

        await ListClientsAsync(telnyx, cancellationToken);
        var grant = await ListGrantsAsync(telnyx, client, cancellationToken);
        await UpdateClientAsync(telnyx, client, cancellationToken);
        await RevokeAsync(telnyx, app, grant, tokens, cancellationToken);
        await FailAsync(telnyx, cancellationToken);
        await DeleteClientAsync(telnyx, client, cancellationToken);
    }

    private async Task DiscoverAsync(TelnyxOAuthClient telnyx, CancellationToken cancellationToken)
    {
        journal.Chapter("Discover what the server offers");

        var server = await telnyx.WellKnown.GetAuthorizationServerMetadataAsync(cancellationToken);
        journal.Done("WellKnown.GetAuthorizationServerMetadata", $"issuer {server.Issuer}, PKCE by {string.Join(" and ", server.CodeChallengeMethodsSupported ?? [])}");

        var resource = await telnyx.WellKnown.GetProtectedResourceMetadataAsync(cancellationToken);
        journal.Done("WellKnown.GetProtectedResourceMetadata", $"resource {resource.Resource}, tokens from {string.Join(", ", resource.AuthorizationServers ?? [])}");

        var keys = await telnyx.OAuth.GetJwksAsync(cancellationToken);
        journal.Done("OAuth.GetJwks", string.Join(", ", (keys.Keys ?? []).Select(key => $"{key.Kty} key {key.Kid} for {key.Alg}")));
    }

    private async Task RegisterAsync(TelnyxOAuthClient telnyx, CancellationToken cancellationToken)
    {
        journal.Chapter("Register a client dynamically, as an app that has no account does");

        var registered = await telnyx.OAuth.RegisterAsync(
            new ClientRegistrationRequest
            {
                ClientName = "Quickstart (dynamic)",
                RedirectUris = [RedirectUri],
                TokenEndpointAuthMethod = TokenEndpointAuthMethod.None,
            },
            cancellationToken);
        journal.Done("OAuth.Register", $"{registered.ClientId}, issued at {registered.ClientIdIssuedAt.ToString("u", CultureInfo.InvariantCulture)}");
    }

    private async Task<OAuthClient> CreateClientAsync(TelnyxOAuthClient telnyx, CancellationToken cancellationToken)
    {
        journal.Chapter("Create a client of the organization");

        var created = await telnyx.OAuthClients.CreateAsync(
            new OAuthClientCreateRequest
            {
                Name = "Quickstart",
                ClientType = ClientType.Confidential,
                AllowedScopes = ["admin"],
                AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken, GrantType.ClientCredentials],
                RedirectUris = [RedirectUri],
                RequirePkce = true,
            },
            cancellationToken);
        var client = created.Data;
        journal.Done("OAuthClients.Create", $"{client.ClientId}, {client.ClientType}, its secret has {client.ClientSecret?.Length} characters");

        var read = await telnyx.OAuthClients.GetAsync(client.ClientId, cancellationToken);
        journal.Done("OAuthClients.Get", $"\"{read.Data.Name}\" may use {string.Join(", ", read.Data.AllowedGrantTypes ?? [])}");
        return client;
    }

    private async Task<string> AuthorizeAsync(TelnyxOAuthClient telnyx, OAuthClient client, Pkce pkce, CancellationToken cancellationToken)
    {
        journal.Chapter("Send a user to authorize, show what is asked, and grant it");

        var state = Guid.NewGuid().ToString("N");
        var browserUri = telnyx.OAuth.BuildAuthorizationUri(client.ClientId, RedirectUri, new() { Scope = "admin", State = state, Pkce = pkce });
        journal.Note($"a browser would open {browserUri.GetLeftPart(UriPartial.Path)}?…");

        // The same request, made here instead of by a browser: the server sends it on to the consent page.
        var redirect = await telnyx.OAuth.AuthorizeAsync(
            ResponseType.Code,
            client.ClientId,
            RedirectUri,
            new() { Scope = "admin", State = state, CodeChallenge = pkce.CodeChallenge, CodeChallengeMethod = CodeChallengeMethod.S256 },
            cancellationToken);
        journal.Done("OAuth.Authorize", $"{(int)redirect.StatusCode} to {redirect.Location!.GetLeftPart(UriPartial.Path)}");

        var consentToken = QueryString.Get(redirect.Location, "consent_token");
        var consent = (await telnyx.OAuth.GetConsentAsync(consentToken, cancellationToken)).Data;
        journal.Done("OAuth.GetConsent", $"\"{consent.Name}\" asks for {string.Join(", ", (consent.RequestedScopes ?? []).Select(scope => scope.Name))}");

        var granted = await telnyx.OAuth.CreateGrantAsync(
            new OAuthGrantCreateRequest { Allowed = true, ConsentToken = consentToken },
            cancellationToken);
        var isOurs = QueryString.Get(granted.RedirectUri, "state") == state;
        journal.Done("OAuth.CreateGrant", $"back to {granted.RedirectUri.GetLeftPart(UriPartial.Path)} with a code; the state is {(isOurs ? "ours" : "NOT ours")}");
        return isOurs
            ? QueryString.Get(granted.RedirectUri, "code")
            : throw new InvalidOperationException("The state that came back is not the one that was sent.");
    }

    private async Task<TokenResponse> ExchangeAsync(TelnyxOAuthClient app, string code, Pkce pkce, CancellationToken cancellationToken)
    {
        journal.Chapter("Exchange the code for tokens, and renew them");

        var first = await app.OAuth.TokenAsync(
            new TokenRequest
            {
                GrantType = GrantType.AuthorizationCode,
                Code = code,
                RedirectUri = RedirectUri,
                CodeVerifier = pkce.CodeVerifier,
            },
            cancellationToken);
        journal.Done("OAuth.Token", $"{first.TokenType} token for \"{first.Scope}\", good for {first.ExpiresIn} s, {(first.RefreshToken is null ? "without" : "with")} a refresh token");

        var renewed = await app.OAuth.TokenAsync(
            new TokenRequest { GrantType = GrantType.RefreshToken, RefreshToken = first.RefreshToken },
            cancellationToken);
        journal.Done("OAuth.Token", $"renewed; the refresh token was {(renewed.RefreshToken == first.RefreshToken ? "kept" : "rotated")}");
        return renewed;
    }

    private async Task InspectAsync(TelnyxOAuthClient app, TokenResponse tokens, CancellationToken cancellationToken)
    {
        journal.Chapter("Ask whether a token is good");

        var introspection = await app.OAuth.IntrospectAsync(new IntrospectionRequest { Token = tokens.AccessToken }, cancellationToken);
        journal.Done("OAuth.Introspect", $"active: {introspection.Active}, until {introspection.Exp?.ToString("u", CultureInfo.InvariantCulture)}");
    }

    private async Task ListClientsAsync(TelnyxOAuthClient telnyx, CancellationToken cancellationToken)
    {
        journal.Chapter("List clients, by page and by enumerator");

        var page = await telnyx.OAuthClients.ListAsync(new() { PageSize = 1, PageNumber = 1 }, cancellationToken);
        journal.Done("OAuthClients.List", $"page {page.Meta?.PageNumber} of {page.Meta?.TotalPages}, {page.Meta?.TotalResults} clients in all");

        await foreach (var client in telnyx.OAuthClients.ListAllAsync(new() { PageSize = 1, NameContains = "Quickstart" }, cancellationToken))
        {
            journal.Note($"\"{client.Name}\", {client.ClientType}");
        }
    }

    private async Task<OAuthGrant> ListGrantsAsync(TelnyxOAuthClient telnyx, OAuthClient client, CancellationToken cancellationToken)
    {
        journal.Chapter("Look at the grant that the user gave");

        OAuthGrant? found = null;
        await foreach (var page in telnyx.OAuthGrants.ListAllAsync(cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            journal.Done("OAuthGrants.List", $"{page.Items.Count} of {page.TotalItems} grants on this page");
            found ??= page.Items.FirstOrDefault(grant => grant.ClientId == client.ClientId);
        }

        var read = await telnyx.OAuthGrants.GetAsync(found!.Id, cancellationToken);
        journal.Done("OAuthGrants.Get", $"{string.Join(", ", read.Data.Scopes)} to {read.Data.ClientId}");
        return read.Data;
    }

    private async Task UpdateClientAsync(TelnyxOAuthClient telnyx, OAuthClient client, CancellationToken cancellationToken)
    {
        journal.Chapter("Update the client: assigned members change, null clears, the rest stays");

        var named = await telnyx.OAuthClients.UpdateAsync(
            client.ClientId,
            new OAuthClientUpdateRequest { Name = "Quickstart, renamed", LogoUri = new Uri("https://app.example/logo.png") },
            cancellationToken);
        journal.Done("OAuthClients.Update", $"\"{named.Data.Name}\", logo {named.Data.LogoUri}");

        var cleared = await telnyx.OAuthClients.UpdateAsync(client.ClientId, new OAuthClientUpdateRequest { LogoUri = null }, cancellationToken);
        journal.Done("OAuthClients.Update", $"\"{cleared.Data.Name}\", logo {cleared.Data.LogoUri?.ToString() ?? "cleared"}");
    }

    private async Task RevokeAsync(TelnyxOAuthClient telnyx, TelnyxOAuthClient app, OAuthGrant grant, TokenResponse tokens, CancellationToken cancellationToken)
    {
        journal.Chapter("Revoke the grant");

        var revoked = await telnyx.OAuthGrants.RevokeAsync(grant.Id, cancellationToken);
        journal.Done("OAuthGrants.Revoke", $"{revoked.Data.Id}");

        var introspection = await app.OAuth.IntrospectAsync(new IntrospectionRequest { Token = tokens.AccessToken }, cancellationToken);
        journal.Done("OAuth.Introspect", $"active: {introspection.Active}");
    }

    private async Task FailAsync(TelnyxOAuthClient telnyx, CancellationToken cancellationToken)
    {
        journal.Chapter("Failures are typed exceptions, with the error object that the document gives");

        using var stranger = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { BaseAddress = baseAddress, ApiKey = "not-a-key" });
        try
        {
            await stranger.OAuthClients.ListAsync(cancellationToken: cancellationToken);
            throw new InvalidOperationException("A key that nobody issued was accepted.");
        }
        catch (UnauthorizedException<OAuthError> exception)
        {
            journal.Note($"401 {exception.Error.Error}: {exception.Error.ErrorDescription}");
        }

        try
        {
            await telnyx.OAuthClients.GetAsync("no/such?client", cancellationToken);
            throw new InvalidOperationException("A client that does not exist was found.");
        }
        catch (NotFoundException<OAuthError> exception)
        {
            journal.Note($"404 {exception.Error.Error}: {exception.Error.ErrorDescription}");
        }

        var withoutScopes = new OAuthClientCreateRequest
        {
            Name = "No scopes",
            ClientType = ClientType.Public,
            AllowedScopes = [],
            AllowedGrantTypes = [GrantType.AuthorizationCode],
        };
        try
        {
            await telnyx.OAuthClients.CreateAsync(withoutScopes, cancellationToken);
            throw new InvalidOperationException("A client without scopes was created.");
        }
        catch (UnprocessableEntityException<OAuthError> exception)
        {
            journal.Note($"422 {exception.Error.Error}: {exception.Error.ErrorDescription}");
        }
    }

    private async Task DeleteClientAsync(TelnyxOAuthClient telnyx, OAuthClient client, CancellationToken cancellationToken)
    {
        journal.Chapter("Delete the client");

        await telnyx.OAuthClients.DeleteAsync(client.ClientId, cancellationToken);
        journal.Done("OAuthClients.Delete", client.ClientId);
    }
}
