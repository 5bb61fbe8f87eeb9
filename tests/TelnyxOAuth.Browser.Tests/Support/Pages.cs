using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using ConsentApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;
using TelnyxOAuth.Testing;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>
/// The sample's pages, a Sandbox that sends browsers to them, and the site of an application: three servers on sockets. At
/// the end, nothing that was logged or traced may have a secret of the flow in it.
/// </summary>
internal sealed class Pages : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FlowSecrets _secrets;
    private readonly List<IDisposable> _owned = [];

    private Pages(WebApplication app, SandboxServer sandbox, ClientSite site, ManualTimeProvider time, FlowSecrets secrets, Uri origin)
    {
        _app = app;
        _secrets = secrets;
        Sandbox = sandbox;
        Site = site;
        Time = time;
        Origin = origin;
        Telnyx = app.Services.GetRequiredService<TelnyxOAuthClient>();
    }

    public SandboxServer Sandbox { get; }

    public ClientSite Site { get; }

    /// <summary>The Sandbox's clock.</summary>
    public ManualTimeProvider Time { get; }

    /// <summary>Where the pages are.</summary>
    public Uri Origin { get; }

    /// <summary>The SDK's client that the pages use.</summary>
    public TelnyxOAuthClient Telnyx { get; }

    /// <param name="isServerOfSite">Whether the pages take what the application's site serves for the server's API.</param>
    public static async Task<Pages> StartAsync(bool isServerOfSite = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ConsentPages).Assembly.GetName().Name,
            ContentRootPath = BuildFacts.ConsentApp,
        });
        var origin = LoopbackPort.Use(builder.WebHost);
        var time = new ManualTimeProvider();
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions
        {
            ApiKey = Secrets.ApiKey,
            ConsentPage = new Uri(origin, "/consent"),
            TimeProvider = time,
        });
        var site = await ClientSite.StartAsync();
        var secrets = new FlowSecrets();
        builder.Configuration["TelnyxOAuth:BaseAddress"] = (isServerOfSite ? new Uri(site.Origin, "/v2") : sandbox.BaseAddress).AbsoluteUri;
        builder.Configuration["TelnyxOAuth:ApiKey"] = sandbox.ApiKey;
        builder.Configuration["TelnyxOAuth:MaxRetries"] = "0";
        builder.Logging.ClearProviders().AddProvider(secrets).SetMinimumLevel(LogLevel.Debug);
        builder.AddConsentPages();
        var app = builder.Build();
        app.UseConsentPages();
        await app.StartAsync();
        return new Pages(app, sandbox, site, time, secrets, origin);
    }

    /// <summary>Makes a public client of the Sandbox, and what signs users in for it.</summary>
    public async Task<AuthorizationServerClient> RegisterAsync(string name = "Switchboard", Action<OAuthClientCreateRequest>? change = null)
    {
        var request = new OAuthClientCreateRequest
        {
            Name = name,
            ClientType = ClientType.Public,
            AllowedScopes = ["messaging", "voice"],
            AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken],
            RedirectUris = [Site.RedirectUri],
        };
        change?.Invoke(request);
        return SignInsOf((await Telnyx.OAuthClients.CreateAsync(request)).Data.ClientId);
    }

    /// <summary>What signs users in for a client that is there.</summary>
    public AuthorizationServerClient SignInsOf(string clientId)
    {
        var options = Telnyx.OAuth.CreateAuthorizationServerOptions(clientId);
        options.Issuer = Sandbox.Origin.GetLeftPart(UriPartial.Authority);
        options.SendsIssuer = true;
        options.LoggerFactory = _app.Services.GetRequiredService<ILoggerFactory>();
        var client = new AuthorizationServerClient(options);
        _owned.Add(client);
        return client;
    }

    /// <summary>Starts a sign-in and takes the browser to the page that asks for consent.</summary>
    public async Task<SignIn> AskAsync(IPage page, AuthorizationServerClient application, Uri? redirectUri = null, string? scope = null)
    {
        var signIn = application.StartSignIn(redirectUri ?? Site.RedirectUri, new SignInOptions { Scope = scope });
        _secrets.Learn((string)JsonNode.Parse(signIn.Save())!["code_verifier"]!);
        await page.GotoAsync(signIn.AuthorizationUri.AbsoluteUri);
        _secrets.LearnFrom(new Uri(page.Url), "consent_token");
        return signIn;
    }

    /// <summary>Presses a button of the consent page, and waits until the browser is back at the application.</summary>
    public async Task<Uri> DecideAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var callback = await Site.Callback;
        _secrets.LearnFrom(callback, "code");

        // The site has the request before the browser has the answer, and would leave that half loaded to the next test.
        // It is asked again and again where it is: a wait for the navigation's event may begin after it.
        await page.WaitForFunctionAsync("start => location.href.startsWith(start) && document.readyState !== 'loading'", Site.RedirectUri.AbsoluteUri);
        return callback;
    }

    /// <summary>Ends a sign-in.</summary>
    public async Task<OAuthTokens> CompleteAsync(AuthorizationServerClient application, SignIn signIn, Uri callback)
    {
        var tokens = await application.CompleteSignInAsync(signIn, callback);
        _secrets.Learn(tokens.AccessToken);
        _secrets.Learn(tokens.RefreshToken!);
        return tokens;
    }

    /// <summary>Gives a client a grant without a browser.</summary>
    public async Task<string> GrantAsync(AuthorizationServerClient application)
    {
        var signIn = application.StartSignIn(Site.RedirectUri);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var asked = await http.GetAsync(signIn.AuthorizationUri);
        var token = FlowSecrets.Find(asked.Headers.Location!, "consent_token");
        _secrets.Learn(token);
        var decided = await Telnyx.OAuth.CreateGrantAsync(new OAuthGrantCreateRequest { Allowed = true, ConsentToken = token });
        _secrets.LearnFrom(decided.RedirectUri, "code");
        return (await CompleteAsync(application, signIn, decided.RedirectUri)).AccessToken;
    }

    /// <summary>Asks the Sandbox whether a token is still good, as a resource server does.</summary>
    public async Task<bool> IsActiveAsync(string accessToken)
    {
        var server = (await Telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "Resource server",
            ClientType = ClientType.Confidential,
            AllowedScopes = ["voice"],
            AllowedGrantTypes = [GrantType.ClientCredentials],
        })).Data;
        using var asking = new TelnyxOAuthClient(new TelnyxOAuthClientOptions
        {
            BaseAddress = Sandbox.BaseAddress,
            ClientId = server.ClientId,
            ClientSecret = server.ClientSecret,
        });
        return (await asking.OAuth.IntrospectAsync(new IntrospectionRequest { Token = accessToken })).Active;
    }

    public Uri At(string path) => new(Origin, path);

    public async ValueTask DisposeAsync()
    {
        _owned.ForEach(owned => owned.Dispose());
        await _app.DisposeAsync();
        await Site.DisposeAsync();
        await Sandbox.DisposeAsync();
        _secrets.AssertKept();
    }
}
