using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>How a program gets tokens for a protected resource: the options of a <see cref="ProtectedResourceHandler"/>.</summary>
/// <remarks>A handler reads them when it is made.</remarks>
public sealed class ProtectedResourceOptions
{
    /// <summary>Gets or sets the resource, as calls are sent to it: an absolute https address, or an http address of this machine. Required.</summary>
    public Uri? Resource { get; set; }

    /// <summary>Gets or sets what the application says of itself where it becomes a client. Required where there is no <see cref="Client"/>.</summary>
    public ClientProfile? ClientProfile { get; set; }

    /// <summary>Gets or sets a client that was registered by hand, at one of the resource's authorization servers; <c>null</c>, the default, where there is none.</summary>
    public RegisteredClient? Client { get; set; }

    /// <summary>Gets or sets where registered clients are kept for the next start. The default is the memory of this process.</summary>
    public ClientRegistrationStore RegistrationStore { get; set; } = new MemoryClientRegistrationStore();

    /// <summary>Gets or sets where the user's tokens are kept for the next start. The default is the memory of this process.</summary>
    public TokenStore TokenStore { get; set; } = new MemoryTokenStore();

    /// <summary>
    /// Gets or sets whose tokens they are, for a program of several users: the key in the <see cref="TokenStore"/> is a
    /// hash of this, the issuer and the resource. The default is empty.
    /// </summary>
    public string User { get; set; } = "";

    /// <summary>
    /// Gets or sets scopes to ask for from the start, separated by spaces, beside those of the resource's challenge;
    /// <c>null</c>, the default, for the challenge's alone, or else all that the resource names.
    /// </summary>
    /// <remarks><c>offline_access</c> is added where the authorization server names it, so that it issues a refresh token.</remarks>
    public string? Scope { get; set; }

    /// <summary>
    /// Gets or sets what signs the user in, given the server's client and what to ask for; <c>null</c>, the default, for the
    /// system's browser: <see cref="AuthorizationServerClient.SignInByBrowserAsync"/>.
    /// </summary>
    public Func<AuthorizationServerClient, SignInOptions, CancellationToken, Task<OAuthTokens>>? SignIn { get; set; }

    /// <summary>
    /// Gets or sets what decides whether the user is asked for more scopes, where the resource refuses a call for want of
    /// them (<c>insufficient_scope</c>); <c>null</c>, the default, for never: the refusal is then the call's response.
    /// </summary>
    public Func<StepUpRequest, CancellationToken, Task<bool>>? ConfirmStepUp { get; set; }

    /// <summary>Gets or sets what reads metadata and registers, which stays yours to dispose; <c>null</c>, the default, for one of the handler's own.</summary>
    public AuthorizationDiscovery? Discovery { get; set; }

    /// <summary>Gets or sets the HTTP client to reach the authorization server with, which stays yours to dispose; <c>null</c>, the default, for one of the handler's own.</summary>
    /// <remarks>Make it of <see cref="ApiHttpHandler.Create"/>, never of the handler that these options are for.</remarks>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Gets or sets the clock that tokens and metadata expire by. The default is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets what makes loggers; <c>null</c>, the default, to log nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
