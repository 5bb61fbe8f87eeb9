using System;
using System.Collections.Generic;
using Microsoft.Extensions.DependencyInjection;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Whose token the requests of an HTTP client get, and where it may go.</summary>
public sealed class TelnyxOAuthTokenOptions
{
    /// <summary>
    /// Gets or sets the name of the authorization server that tokens come from, as it is registered by
    /// <see cref="AuthorizationServerServiceCollectionExtensions.AddAuthorizationServerClient(IServiceCollection, string)"/>;
    /// the empty text, the default, for the default one.
    /// </summary>
    public string ServerName { get; set; } = "";

    /// <summary>Gets or sets the scopes of the client's own tokens, separated by spaces; <c>null</c>, the default, for the client's own. It has no effect on a user's.</summary>
    public string? Scope { get; set; }

    /// <summary>
    /// Gets or sets what says who the user of a request is, by the id that their tokens are stored under
    /// (<see cref="AuthorizationServerClient.StoreUserTokensAsync"/>); <c>null</c>, the default, to send the client's own token.
    /// </summary>
    /// <remarks>
    /// It is asked for each request. The handlers of HTTP clients are pooled and know no scope, so the services that it gets are not those of
    /// the request: take a singleton, in ASP.NET Core <c>IHttpContextAccessor</c>. Where it gives no user, the call fails with a
    /// <see cref="SignInRequiredException"/>; <see cref="TokenUserExtensions.SetTokenUser"/> names the user of a request elsewhere.
    /// </remarks>
    public Func<IServiceProvider, string?>? UserId { get; set; }

    /// <summary>
    /// Gets or sets what gives a source of your own, in place of a server's tokens; <c>null</c>, the default, for none. It should
    /// give the same source each time: it is asked again when handlers are replaced.
    /// </summary>
    public Func<IServiceProvider, TokenSource>? TokenSource { get; set; }

    /// <summary>
    /// Gets where tokens may go beside the client's <see cref="System.Net.Http.HttpClient.BaseAddress"/>: absolute https
    /// addresses, of which scheme, host and port count; http only on this machine.
    /// </summary>
    public IList<Uri> Origins { get; } = new List<Uri>();
}
