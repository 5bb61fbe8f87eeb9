// readme: sign-in-web usings
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using TelnyxOAuth.Runtime;
// end

namespace TelnyxOAuth.DependencyInjection.Tests.Readme;

/// <summary>The program of docs/sign-in-web.md, with the Sandbox as its server and a browser that is played.</summary>
public sealed class SignInWebSnippets : IAsyncLifetime, IAsyncDisposable
{
    private const int MaxLines = 60;

    private static readonly AsyncLocal<WebAppHost?> Host = new();

    private readonly ShiftedTimeProvider _clock = new();
    private readonly Browser _browser = new();
    private readonly Uri _app = new($"http://127.0.0.1:{FindPort()}");
    private SandboxServer _sandbox = null!;
    private TelnyxOAuthClient _telnyx = null!;
    private WebAppHost _host = null!;
    private Task _running = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = _clock });
        _telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { ApiKey = _sandbox.ApiKey, BaseAddress = _sandbox.BaseAddress });
        var client = (await _telnyx.OAuthClients.CreateAsync(new OAuthClientCreateRequest
        {
            Name = "The application",
            ClientType = ClientType.Confidential,
            AllowedScopes = ["admin"],
            AllowedGrantTypes = [GrantType.AuthorizationCode, GrantType.RefreshToken],
            RedirectUris = [new Uri(_app, "/callback")],
        })).Data;
        var server = _telnyx.OAuth.CreateAuthorizationServerOptions(client.ClientId);
        var metadata = await _telnyx.WellKnown.GetAuthorizationServerMetadataAsync();
        _host = new WebAppHost(_app, _clock);
        string[] arguments =
        [
            $"--SignIn:AuthorizationEndpoint={server.AuthorizationEndpoint}", $"--SignIn:TokenEndpoint={server.TokenEndpoint}",
            $"--SignIn:Issuer={metadata.Issuer!.OriginalString}", "--SignIn:SendsIssuer=true", $"--SignIn:ClientId={client.ClientId}", $"--SignIn:ClientSecret={client.ClientSecret}",
            $"--RedirectUri={new Uri(_app, "/callback")}", $"--Api={_sandbox.BaseAddress}/",
        ];
        _running = Task.Run(() =>
        {
            Host.Value = _host;
            Run(arguments);
        });
        await (await Task.WhenAny(_running, _host.Started)).WithinAsync(Limits.Step, "The start of the application");
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _host.Stop();
        await _running.WithinAsync(Limits.Step, "The end of the application");
        _browser.Dispose();
        _telnyx.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_user_signs_in_is_called_for_after_expiry_too_and_signs_out()
    {
        await SignInAsync();
        Assert.Contains("The application", (await _browser.GetAsync(new Uri(_app, "/"))).Text, StringComparison.Ordinal);
        Assert.All(_browser.SetCookies.Where(cookie => !cookie.Contains("Antiforgery", StringComparison.Ordinal)), cookie =>
            Assert.All((string[])["httponly", "secure", "samesite=lax"], attribute => Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase)));

        // The access token is refused from now on, and the refresh token is not.
        _clock.Shift += TimeSpan.FromHours(2);
        var page = await _browser.GetAsync(new Uri(_app, "/"));
        Assert.Contains("The application", page.Text, StringComparison.Ordinal);

        var forged = await _browser.PostAsync(new Uri(_app, "/sign-out"), "");

        // .NET 8 refuses such a form by an exception.
        Assert.Equal(Environment.Version.Major == 8 ? HttpStatusCode.InternalServerError : HttpStatusCode.BadRequest, forged.Status);
        Assert.Contains("The application", (await _browser.GetAsync(new Uri(_app, "/"))).Text, StringComparison.Ordinal);

        var session = _browser.Cookies.ToArray();
        var signedOut = await _browser.PostAsync(new Uri(_app, "/sign-out"), page.Form);
        Assert.Equal((HttpStatusCode.OK, "You are signed out."), (signedOut.Status, signedOut.Text));
        Assert.Equal("/sign-in", (await _browser.GetAsync(new Uri(_app, "/"))).Location!.AbsolutePath);

        // A copy of the cookie finds no tokens.
        _browser.Restore(session);
        Assert.Equal("/sign-in", (await _browser.GetAsync(new Uri(_app, "/"))).Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_user_whose_grant_was_revoked_signs_in_again()
    {
        await SignInAsync();
        await foreach (var grant in _telnyx.OAuthGrants.ListAllAsync())
        {
            await _telnyx.OAuthGrants.RevokeAsync(grant.Id);
        }

        Assert.Equal("/sign-in", (await _browser.GetAsync(new Uri(_app, "/"))).Location!.AbsolutePath);
        await SignInAsync();
        Assert.Contains("The application", (await _browser.GetAsync(new Uri(_app, "/"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_state_another_issuer_a_refusal_or_a_callback_of_nobody_signs_nobody_in()
    {
        var callback = await ConsentAsync("allow");
        var state = System.Web.HttpUtility.ParseQueryString(callback.Query)["state"]!;
        await AssertRefusedAsync(new Uri(callback.AbsoluteUri.Replace(state, "forged", StringComparison.Ordinal)));

        // The sign-in has ended with the first callback.
        await AssertRefusedAsync(callback);
        await AssertRefusedAsync(await ConsentAsync("deny"));
        callback = await ConsentAsync("allow");
        await AssertRefusedAsync(new Uri(callback.AbsoluteUri.Replace("iss=", "iss=https%3A%2F%2Fevil.example", StringComparison.Ordinal)));
        await AssertRefusedAsync(new Uri(_app, "/callback"));
    }

    [Fact]
    public void The_whole_program_has_fewer_than_sixty_lines()
    {
        var page = File.ReadAllLines(Path.Combine(FindRoot(), "docs", "sign-in-web.md"));
        var lines = 0;
        var isCode = false;
        foreach (var line in page)
        {
            isCode = line.StartsWith("```", StringComparison.Ordinal) ? line == "```csharp" : isCode;
            lines += isCode && line.Trim().Length > 0 && line != "```csharp" ? 1 : 0;
        }

        Assert.InRange(lines, 30, MaxLines - 1);
    }

#pragma warning disable CS0436, CA1848 // The program of the page as it is, in an application of the test's.
    private static void Run(string[] args)
    {
        // readme: sign-in-web
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthorizationServerClient(builder.Configuration.GetSection("SignIn"));
        builder.Services.AddDistributedMemoryCache().AddDistributedCacheTokenStore().AddTokenDataProtection();
        builder.Services.AddHttpContextAccessor().AddAuthorization().AddAntiforgery();
        builder.Services.AddAuthentication("Cookies").AddCookie(options =>   // which makes it HttpOnly and SameSite=Lax
            (options.LoginPath, options.Cookie.SecurePolicy) = ("/sign-in", CookieSecurePolicy.Always));
        builder.Services.AddHttpClient<Api>(client => client.BaseAddress = new Uri(builder.Configuration["Api"]!))
            .AddTelnyxOAuthToken(options => options.UserId = services =>
                services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier));
        var app = builder.Build();
        var redirectUri = new Uri(app.Configuration["RedirectUri"]!);
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("sign-in");
        var cookie = new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = redirectUri.AbsolutePath };
        app.Use(async (context, next) =>
        {
            try { await next(context); }
            catch (SignInRequiredException) { await context.SignOutAsync(); context.Response.Redirect("/sign-in"); }
            catch (Exception exception) when (exception is SignInException or ApiException or FormatException or System.Security.Cryptography.CryptographicException)
            { app.Logger.LogWarning(exception, "Nobody is signed in."); await Results.Text("That didn't work. Go to /sign-in to sign in again.", statusCode: 400).ExecuteAsync(context); }
        });
        app.UseAuthentication().UseAuthorization().UseAntiforgery();

        app.MapGet("/sign-in", (HttpContext context, AuthorizationServerClient server) =>
        {
            var signIn = server.StartSignIn(redirectUri, new() { Scope = "admin" });
            context.Response.Cookies.Append("sign-in", protector.Protect(signIn.Save()), new CookieOptions(cookie) { Expires = signIn.ExpiresAt });
            return Results.Redirect(signIn.AuthorizationUri.AbsoluteUri);
        });
        app.MapGet("/callback", async (HttpContext context, AuthorizationServerClient server) =>
        {
            context.Response.Cookies.Delete("sign-in", cookie);
            var signIn = SignIn.Load(protector.Unprotect(context.Request.Cookies["sign-in"] ?? ""));
            var callback = new Uri($"{context.Request.Path}{context.Request.QueryString}", UriKind.Relative);
            var tokens = await server.CompleteSignInAsync(signIn, callback, context.RequestAborted);
            var userId = Guid.NewGuid().ToString();   // Telnyx doesn't say who it is: each session is a user
            await server.StoreUserTokensAsync(userId, tokens);
            await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, userId)], "Telnyx")));
            return Results.Redirect("/");
        });
        app.MapGet("/", async (HttpContext context, Api api, IAntiforgery antiforgery) => Results.Content($"""
            <pre>{System.Net.WebUtility.HtmlEncode(await api.ListClientsAsync(context.RequestAborted))}</pre>
            <form method="post" action="/sign-out"><button>Sign out</button>
            <input type="hidden" name="__RequestVerificationToken" value="{antiforgery.GetAndStoreTokens(context).RequestToken}"></form>
            """, "text/html; charset=utf-8")).RequireAuthorization();
        app.MapPost("/sign-out", async (HttpContext context, AuthorizationServerClient server, IFormCollection _) =>
        {
            await server.RemoveUserTokensAsync(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!);
            await context.SignOutAsync();
            return Results.Text("You are signed out.");
        }).RequireAuthorization();
        app.Run();
        // end
    }

    // readme: sign-in-web api
    public sealed class Api(HttpClient client)
    {
        public Task<string> ListClientsAsync(CancellationToken cancellationToken) => client.GetStringAsync("oauth_clients", cancellationToken);
    }
    // end

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TelnyxOAuth.Generated.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"The repository is not above {AppContext.BaseDirectory}.");
        }

        return folder;
    }

    private async Task SignInAsync()
    {
        var page = await _browser.GetAsync(await ConsentAsync("allow"));
        Assert.Equal((HttpStatusCode.Found, "/"), (page.Status, page.Location!.AbsolutePath));
    }

    /// <summary>Goes to the application, on to the server, decides there, and gives where the browser is sent then.</summary>
    private async Task<Uri> ConsentAsync(string decision)
    {
        var toSignIn = await _browser.GetAsync(new Uri(_app, "/"));
        var toServer = await _browser.GetAsync(toSignIn.Location!);
        var toConsent = await _browser.GetAsync(toServer.Location!);
        var token = System.Web.HttpUtility.ParseQueryString(toConsent.Location!.Query)["consent_token"];
        var back = await _browser.PostAsync(toConsent.Location, $"consent_token={Uri.EscapeDataString(token!)}&decision={decision}");
        Assert.Equal(HttpStatusCode.SeeOther, back.Status);
        return back.Location!;
    }

    private async Task AssertRefusedAsync(Uri callback)
    {
        var page = await _browser.GetAsync(callback);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("sign in again", page.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await _browser.GetAsync(new Uri(_app, "/"))).Location!.AbsolutePath);
    }

    /// <summary>Comes before ASP.NET Core's own, so that the program gets the test's clock and address.</summary>
    private static class WebApplication
    {
        internal static WebApplicationBuilder CreateBuilder(string[] args)
        {
            var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);
            Host.Value!.Configure(builder);
            return builder;
        }
    }

    /// <summary>The host of a program that runs in the test.</summary>
    private sealed class WebAppHost(Uri address, TimeProvider clock) : IHostedLifecycleService
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Action? _stop;

        internal Task Started => _started.Task;

        internal void Configure(WebApplicationBuilder builder)
        {
            builder.WebHost.UseUrls(address.AbsoluteUri);
            builder.Logging.ClearProviders();

            // No key of the test is kept on the machine.
            builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            builder.Services.AddSingleton(clock);
            builder.Services.AddHostedService(services =>
            {
                _stop = services.GetRequiredService<IHostApplicationLifetime>().StopApplication;
                return this;
            });
        }

        internal void Stop() => _stop?.Invoke();

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken)
        {
            _started.SetResult();
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>The system's clock, some time ahead.</summary>
    private sealed class ShiftedTimeProvider : TimeProvider
    {
        internal TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
