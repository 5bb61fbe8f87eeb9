using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Testing;
using Xunit;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace TelnyxOAuth.Interop.Tests.OpenIddict;

/// <summary>A server made with OpenIddict, on a port of this machine, with one user who signs in and agrees at once.</summary>
public sealed class OpenIddictServer : IAsyncLifetime
{
    internal const string Audience = "https://api.example/mcp";

    private WebApplication? _application;

    /// <summary>Gets what the server calls itself.</summary>
    public string Issuer { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var database = Guid.NewGuid().ToString();
        builder.Services.AddDbContext<DbContext>(options => options.UseInMemoryDatabase(database).UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DbContext>())
            .AddServer(Configure);
        builder.Services.AddAuthorization();
        _application = builder.Build();
        _application.UseAuthentication();
        _application.MapMethods("/connect/authorize", ["GET", "POST"], Authorize);
        await _application.StartAsync();
        Issuer = _application.Urls.Single() + "/";
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _application!.DisposeAsync();

    /// <summary>Registers a client: OpenIddict has no dynamic registration, so that its manager does.</summary>
    internal async Task<RegisteredClient> RegisterAsync(string id, bool isUsers)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientType = isUsers ? ClientTypes.Public : ClientTypes.Confidential,
            ClientSecret = isUsers ? null : Secrets.ClientSecret,
            ApplicationType = ApplicationTypes.Native,
            ConsentType = ConsentTypes.Implicit,
        };
        client.Permissions.UnionWith(isUsers
            ? [Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code, Permissions.Prefixes.Scope + "read", Permissions.Prefixes.Resource + Audience]
            : [Permissions.Endpoints.Token, Permissions.Endpoints.Introspection, Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + "read", Permissions.Prefixes.Resource + Audience]);
        var redirectUri = new Uri("http://127.0.0.1/callback");
        if (isUsers)
        {
            client.RedirectUris.Add(redirectUri);
        }

        await using var scope = _application!.Services.CreateAsyncScope();
        var manager = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        if (await manager.FindByClientIdAsync(id) is null)
        {
            await manager.CreateAsync(client);
        }

        return new RegisteredClient(Issuer, id, client.ClientSecret is null ? null : Secrets.ClientSecret, isUsers ? [redirectUri] : null);
    }

    private static void Configure(OpenIddictServerBuilder server)
    {
        // Its metadata names the first address of each; the second is the one that the SDK's own client calls.
        server.SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token", "oauth/token")
            .SetIntrospectionEndpointUris("connect/introspect", "oauth/introspect")
            .SetJsonWebKeySetEndpointUris(".well-known/jwks", "oauth/jwks")
            .AllowAuthorizationCodeFlow()
            .AllowRefreshTokenFlow()
            .AllowClientCredentialsFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes("read")
            .SetRefreshTokenReuseLeeway(TimeSpan.Zero)
            .AddEphemeralEncryptionKey()
            .AddEphemeralSigningKey()
            .DisableAccessTokenEncryption();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddEventHandler<OpenIddictServerEvents.HandleTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.Request.IsClientCredentialsGrantType())
            {
                context.SignIn(CreatePrincipal(context.Request, context.Request.ClientId!));
            }

            return default;
        }));
    }

    private static IResult Authorize(HttpContext context) => Results.SignIn(
        CreatePrincipal(context.GetOpenIddictServerRequest()!, "ann"), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

    private static ClaimsPrincipal CreatePrincipal(OpenIddictRequest request, string subject)
    {
        var identity = new ClaimsIdentity("Test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject);
        identity.SetScopes(request.GetScopes());
        identity.SetResources(Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new ClaimsPrincipal(identity);
    }
}
