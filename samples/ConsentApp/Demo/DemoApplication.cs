using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Runtime;

namespace ConsentApp.Demo;

/// <summary>An application that asks for access: it signs a user in, and keeps the sign-in in an encrypted cookie meanwhile.</summary>
internal sealed class DemoApplication : IDisposable
{
    private const string CookieName = "demo-sign-in";

    private readonly IDataProtector _protector;
    private AuthorizationServerClient? _server;
    private Uri? _callback;

    public DemoApplication(IDataProtectionProvider protection)
    {
        _protector = protection.CreateProtector(CookieName);
    }

    public void UseServer(AuthorizationServerClient server, Uri callback) => (_server, _callback) = (server, callback);

    public Uri StartSignIn(HttpResponse response)
    {
        var signIn = _server!.StartSignIn(_callback!);
        response.Cookies.Append(CookieName, _protector.Protect(signIn.Save()), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Path = "/demo",
        });
        return signIn.AuthorizationUri;
    }

    /// <exception cref="SignInException">The user has refused, or this browser has started no such sign-in.</exception>
    public async Task<OAuthTokens> CompleteSignInAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var signIn = Load(context.Request.Cookies[CookieName])
            ?? throw new SignInException(SignInFailure.OtherState, "This browser has started no sign-in.");
        context.Response.Cookies.Delete(CookieName, new CookieOptions { Path = "/demo" });
        return await _server!.CompleteSignInAsync(signIn, new Uri(_callback!, context.Request.QueryString.Value), cancellationToken);
    }

    public void Dispose() => _server?.Dispose();

    private SignIn? Load(string? cookie)
    {
        try
        {
            return cookie is null ? null : SignIn.Load(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
