using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Gives the requests of any <see cref="HttpClient"/> a bearer token from a source (RFC 6750 section 2.1), and replaces one
/// that the server refuses (401), with which the request is sent once more.
/// </summary>
/// <remarks>
/// <para>
/// A token goes to the origins that are named and to no others. A request that has an Authorization header is left alone. Its
/// body is sent again if its bytes are at hand or its stream can seek; otherwise the refusal comes back, and the next request
/// gets the new token.
/// </para>
/// <para>
/// A token that can't be had is an <see cref="ApiException"/> in place of a response, and nothing is sent then: a
/// <see cref="SignInRequiredException"/> where only the user can help.
/// </para>
/// </remarks>
public sealed class BearerTokenHandler : DelegatingHandler
{
    private const string Scheme = "Bearer";

    private readonly Func<HttpRequestMessage, TokenSource> _getSource;
    private readonly Uri[] _origins;

    /// <summary>Creates a handler whose tokens come from one source.</summary>
    /// <param name="source">Where the tokens come from.</param>
    /// <param name="origins">Where they may go: absolute https addresses, of which scheme, host and port count; http only on this machine.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="origins"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">There is no origin, or one is no such address.</exception>
    public BearerTokenHandler(TokenSource source, IEnumerable<Uri> origins)
        : this(source is null ? throw new ArgumentNullException(nameof(source)) : _ => source, origins)
    {
    }

    /// <summary>Creates a handler whose tokens come from another source for each request, as that of its user.</summary>
    /// <param name="getSource">Gives the source for a request that is to have a token; thread-safe.</param>
    /// <param name="origins">Where tokens may go: absolute https addresses, of which scheme, host and port count; http only on this machine.</param>
    /// <exception cref="ArgumentNullException"><paramref name="getSource"/> or <paramref name="origins"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">There is no origin, or one is no such address.</exception>
    public BearerTokenHandler(Func<HttpRequestMessage, TokenSource> getSource, IEnumerable<Uri> origins)
    {
        _getSource = getSource ?? throw new ArgumentNullException(nameof(getSource));
        _origins = (origins ?? throw new ArgumentNullException(nameof(origins))).ToArray();
        if (_origins.Length == 0)
        {
            throw new ArgumentException("There is no origin that tokens may go to.", nameof(origins));
        }

        if (_origins.Select(static origin => EndpointAddress.FindError(origin, "origin of tokens")).FirstOrDefault(static error => error is not null) is { } error)
        {
            throw new ArgumentException(error, nameof(origins));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <c>null</c>.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = (request ?? throw new ArgumentNullException(nameof(request))).RequestUri;
        if (request.Headers.Authorization is not null || address is null || !Array.Exists(_origins, origin => ApiAddress.IsSameOrigin(address, origin)))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var source = _getSource(request);
        var token = await source.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        var (response, isRefused) = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!isRefused
                || !await source.TryReplaceAsync(token, cancellationToken).ConfigureAwait(false)
                || !await RepeatableContent.CanBeSentAgainAsync(request.Content).ConfigureAwait(false))
            {
                return response;
            }

            token = await source.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        response.Dispose();
        return (await SendAsync(request, token, cancellationToken).ConfigureAwait(false)).Response;
    }

    private async Task<(HttpResponseMessage Response, bool IsRefused)> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        HeaderText.ThrowIfUnsafe(token, nameof(token));
        var header = new AuthenticationHeaderValue(Scheme, token);
        var address = request.RequestUri;
        request.Headers.Authorization = header;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

            // After a redirect, which takes no token along, a refusal says nothing of this one.
            var isRefused = response.StatusCode == HttpStatusCode.Unauthorized
                && ReferenceEquals(request.Headers.Authorization, header)
                && Equals((response.RequestMessage ?? request).RequestUri, address)
                && TokenRefusal.MayMeanExpired(response.Headers.WwwAuthenticate.Select(static challenge => challenge.ToString()));
            return (response, isRefused);
        }
        finally
        {
            // Whoever sends the request again, such as a handler that retries, is to get a token of that moment.
            request.Headers.Authorization = null;
        }
    }
}
