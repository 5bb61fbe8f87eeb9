using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using TelnyxOAuth;
using TelnyxOAuth.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Gives the requests of any HTTP client of a container a token.</summary>
public static class TelnyxOAuthTokenHttpClientBuilderExtensions
{
    /// <summary>
    /// Gives the client's requests a bearer token, of the client itself or of the user of the moment: renewed ahead of expiry
    /// by one request for all calls, and replaced once where the server refuses it (401), by the rules of <see cref="BearerTokenHandler"/>.
    /// </summary>
    /// <param name="builder">The HTTP client.</param>
    /// <param name="configure">
    /// Says whose tokens they are, and where they may go; <c>null</c>, the default, for the client's own tokens of the
    /// default authorization server, at the origin of the HTTP client's address.
    /// </param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Handlers that are added later, such as those that retry, are inside of this one and see the token; those that are added
    /// before send a request again with a token of that moment. A token that can't be had is an <see cref="ApiException"/>, and
    /// a <see cref="SignInRequiredException"/> where nobody is signed in or the user has to sign in again.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <c>null</c>.</exception>
    public static IHttpClientBuilder AddTelnyxOAuthToken(this IHttpClientBuilder builder, Action<TelnyxOAuthTokenOptions>? configure = null)
    {
        builder = builder ?? throw new ArgumentNullException(nameof(builder));
        var options = new TelnyxOAuthTokenOptions();
        configure?.Invoke(options);
        builder.Services.TryAddSingleton<ClientTokenSources>();

        // The factory's own log shows headers at its lowest level, unless told otherwise, whatever else is said of them.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, static options =>
        {
            var others = options.ShouldRedactHeaderValue;
            options.ShouldRedactHeaderValue = name => string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase) || others(name);
        });
        return builder.AddHttpMessageHandler(services => TokenHandlerFactory.Create(services, builder.Name, options));
    }
}
