using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Security.Claims;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using ModelContextProtocol.AspNetCore.Authentication;
using ModelContextProtocol.Server;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Sandbox;

namespace TelnyxOAuth.Interop.Tests.Mcp;

/// <summary>An MCP server made with MCP's own SDK, whose tokens the Sandbox issues: it checks their signature, issuer and audience.</summary>
public sealed class McpHost : IAsyncDisposable
{
    internal const string WriteScope = "messaging";

    private readonly WebApplication _application;

    private McpHost(WebApplication application, SandboxServer sandbox)
    {
        _application = application;
        Sandbox = sandbox;
    }

    /// <summary>Gets the authorization server.</summary>
    public SandboxServer Sandbox { get; }

    /// <summary>Gets the address of the MCP server.</summary>
    public Uri Endpoint => new(_application.Urls.Single() + "/mcp");

    /// <summary>Gets the address of a document that describes a client.</summary>
    internal Uri ClientDocument => new(Endpoint, "/client.json");

    internal ConcurrentQueue<string> Refusals { get; } = new();

    internal static async Task<McpHost> StartAsync()
    {
        var sandbox = await SandboxServer.StartAsync();
        using var telnyx = new TelnyxOAuthClient(new TelnyxOAuthClientOptions { BaseAddress = sandbox.BaseAddress, ApiKey = sandbox.ApiKey });
        var keys = new Microsoft.IdentityModel.Tokens.JsonWebKeySet(JsonText.Write(await telnyx.OAuth.GetJwksAsync()));
        var issuer = sandbox.Origin.OriginalString.TrimEnd('/');

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddMcpServer().WithHttpTransport().WithTools<Tools>();
        builder.Services.AddAuthorization();
        McpHost? host = null;
        builder.Services.AddAuthentication(options =>
            {
                options.DefaultAuthenticateScheme = JwtBearerDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = McpAuthenticationDefaults.AuthenticationScheme;
            })
            .AddJwtBearer(options =>
            {
                options.MapInboundClaims = false;
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = issuer,
                    AudienceValidator = (audiences, _, _) => audiences.Contains(host!.Endpoint.OriginalString),
                    IssuerSigningKeys = keys.GetSigningKeys(),
                    ValidTypes = ["at+jwt"],
                };
            })
            .AddMcp(options => options.ResourceMetadata = new ModelContextProtocol.Authentication.ProtectedResourceMetadata { AuthorizationServers = { issuer }, ScopesSupported = ["voice"] });
        var application = builder.Build();
        application.UseAuthentication();
        application.UseAuthorization();
        application.Use(async (context, next) => await CheckScopeAsync(host!, context, next));
        application.MapMcp("/mcp").RequireAuthorization();
        application.MapGet("/client.json", () => Results.Json(new Dictionary<string, object>
        {
            ["client_id"] = host!.ClientDocument.OriginalString,
            ["client_name"] = "Described",
            ["redirect_uris"] = new[] { "http://127.0.0.1/callback" },
            ["grant_types"] = new[] { "authorization_code", "refresh_token" },
            ["token_endpoint_auth_method"] = "none",
        }));
        host = new McpHost(application, sandbox);
        await application.StartAsync();
        return host;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    /// <summary>Lets the tool that writes be called with its scope only, as RFC 6750 section 3.1 has it.</summary>
    private static async Task CheckScopeAsync(McpHost host, HttpContext context, RequestDelegate next)
    {
        context.Request.EnableBuffering();
        var body = await new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true).ReadToEndAsync();
        context.Request.Body.Position = 0;
        if (body.Contains("tools/call", StringComparison.Ordinal) && body.Contains("\"write\"", StringComparison.Ordinal)
            && context.User.FindFirstValue("scope")?.Split(' ').Contains(WriteScope) != true)
        {
            host.Refusals.Enqueue(WriteScope);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            var origin = host.Endpoint.GetLeftPart(UriPartial.Authority);
            context.Response.Headers.WWWAuthenticate = $"Bearer error=\"insufficient_scope\", scope=\"{WriteScope}\", resource_metadata=\"{origin}/.well-known/oauth-protected-resource/mcp\"";
            return;
        }

        await next(context);
    }

    [McpServerToolType]
    private sealed class Tools
    {
        [McpServerTool(Name = "read"), Description("Says who is signed in.")]
        public static string Read(ClaimsPrincipal user) => $"read as {user.FindFirstValue("client_id")} with {user.FindFirstValue("scope")}";

        [McpServerTool(Name = "write"), Description("Writes, with another scope.")]
        public static string Write(ClaimsPrincipal user, string text = "nothing") => $"wrote {text} with {user.FindFirstValue("scope")}";
    }
}
