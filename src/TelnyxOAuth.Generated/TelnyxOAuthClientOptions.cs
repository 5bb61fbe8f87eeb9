using System;
using System.Net.Http;

namespace TelnyxOAuth;

/// <summary>How a <see cref="TelnyxOAuthClient"/> reaches the API and proves who is calling.</summary>
/// <remarks>What is left <c>null</c> comes from the environment where a variable is named, else from the default.</remarks>
public sealed class TelnyxOAuthClientOptions
{
    /// <summary>The address used where neither the option nor the variable gives one: <c>https://api.telnyx.com/v2</c>.</summary>
    public static Uri DefaultBaseAddress { get; } = new Uri("https://api.telnyx.com/v2");

    /// <summary>Gets or sets the API key, which managing clients and grants takes; else <c>TELNYX_API_KEY</c>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Gets or sets the absolute http or https address of the API, version included; else <c>TELNYX_BASE_URL</c>, else
    /// <see cref="DefaultBaseAddress"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Gets or sets the id of the OAuth client that token and introspection requests are authenticated as; else
    /// <c>TELNYX_CLIENT_ID</c>. Without one, a token request has to name its client in the form, and introspection,
    /// which always needs a client, throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the secret that goes with <see cref="ClientId"/>; else <c>TELNYX_CLIENT_SECRET</c>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// Gets or sets the HTTP client to send with, which stays yours to dispose; <c>null</c>, the default, for one of
    /// the client's own. Yours should follow no redirects: the authorization endpoint answers with one.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// Gets or sets whether clients and grants are reached by the older spelling of their routes,
    /// <c>/oauth/clients</c> and <c>/oauth/grants</c>. The default is <c>false</c>.
    /// </summary>
    public bool UseOlderRoutes { get; set; }
}
