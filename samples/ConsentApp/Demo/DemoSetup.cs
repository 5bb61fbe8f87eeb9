using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;

namespace ConsentApp.Demo;

/// <summary>What lets the pages be tried on their own: a Sandbox in this process, and an application that asks it for access.</summary>
internal sealed class DemoSetup : IAsyncDisposable
{
    private readonly SandboxServer _sandbox;
    private readonly Uri _callback;

    private DemoSetup(SandboxServer sandbox, Uri address)
    {
        _sandbox = sandbox;
        Start = new Uri(address, "/demo");
        _callback = new Uri(address, "/demo/callback");
    }

    /// <summary>Where the demo begins.</summary>
    public Uri Start { get; }

    /// <summary>Starts the Sandbox, which sends browsers to these pages, and makes it the server that they speak to.</summary>
    /// <exception cref="InvalidOperationException">The pages have no port of their own.</exception>
    public static async Task<DemoSetup> StartAsync(WebApplicationBuilder builder)
    {
        if (!Uri.TryCreate(builder.Configuration["Urls"], UriKind.Absolute, out var address) || address.Port == 0)
        {
            throw new InvalidOperationException("The demo needs one address with a port, such as --urls http://127.0.0.1:5075.");
        }

        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { ConsentPage = new Uri(address, "/consent") });
        builder.Configuration["TelnyxOAuth:BaseAddress"] = sandbox.BaseAddress.AbsoluteUri;
        builder.Configuration["TelnyxOAuth:ApiKey"] = sandbox.ApiKey;
        builder.Services.AddSingleton<DemoApplication>();
        return new DemoSetup(sandbox, address);
    }

    /// <summary>Registers the application with the Sandbox, and gives it its address.</summary>
    public async Task MapAsync(WebApplication app)
    {
        var telnyx = app.Services.GetRequiredService<TelnyxOAuthClient>();
        var created = await telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "Demo Switchboard",
            ClientType = ClientType.Public,
            AllowedScopes = ["messaging", "voice"],
            AllowedGrantTypes = [GrantType.AuthorizationCode],
            RedirectUris = [_callback],
        });
        var metadata = await telnyx.WellKnown.GetAuthorizationServerMetadataAsync();
        var options = telnyx.OAuth.CreateAuthorizationServerOptions(created.Data.ClientId);
        options.Issuer = metadata.Issuer?.OriginalString;
        options.SendsIssuer = true;

        var application = app.Services.GetRequiredService<DemoApplication>();
        application.UseServer(new AuthorizationServerClient(options), _callback);
        app.MapGet("/demo", (HttpContext context) => Results.Redirect(application.StartSignIn(context.Response).AbsoluteUri));
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
