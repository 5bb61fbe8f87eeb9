using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Puts tokens on the calls to a protected resource: finds its authorization server, becomes a client of it, signs the user in
/// when a call is refused, renews tokens, and asks for more scopes where the application agrees. It is what a client of
/// MCP's authorization does.
/// </summary>
/// <remarks>
/// Thread-safe. Only calls to the resource's origin carry a token, and none that has an Authorization header already. The
/// body of such a call is kept in memory, so that it can be sent again. A call may wait for the user to sign in, longer than
/// an <see cref="HttpClient"/> waits by default: see <see cref="CreateHttpClient"/>.
/// </remarks>
public sealed class ProtectedResourceHandler : DelegatingHandler
{
    private const int MaxStepUps = 2;

    private readonly ResourceSession _session;
    private readonly Uri _resource;

    /// <summary>Creates a handler that is put in front of another one.</summary>
    /// <param name="options">How to get tokens.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option is missing or can't be used.</exception>
    public ProtectedResourceHandler(ProtectedResourceOptions options)
    {
        _session = new ResourceSession(options ?? throw new ArgumentNullException(nameof(options)));
        _resource = options.Resource!;
    }

    /// <summary>
    /// Creates an HTTP client whose calls to a resource carry tokens: with a handler in front of one of
    /// <see cref="ApiHttpHandler.Create"/>, and without a time limit, since a call may wait for the user to sign in.
    /// </summary>
    /// <param name="options">How to get tokens.</param>
    /// <returns>The client, which is the caller's to dispose.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option is missing or can't be used.</exception>
    public static HttpClient CreateHttpClient(ProtectedResourceOptions options) =>
        new HttpClient(new ProtectedResourceHandler(options) { InnerHandler = ApiHttpHandler.Create() }, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

#if !NETSTANDARD2_0
    /// <summary>Not supported: a sign-in is asynchronous.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Calls to a protected resource are asynchronous: use SendAsync.");
#endif

    /// <summary>Sends a call, with a token where it goes to the resource.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellationToken">Cancels the call, and a sign-in that it waits for.</param>
    /// <returns>The response; a refusal where the user or the application doesn't agree, or where it stays one with another token.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <c>null</c>.</exception>
    /// <exception cref="SignInException">The user has not signed in.</exception>
    /// <exception cref="ApiException">The metadata can't be used, or the authorization server refuses or doesn't answer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        if (request.RequestUri is not { } uri || !ApiAddress.IsSameOrigin(uri, _resource) || request.Headers.Authorization is not null)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (request.Content is { } content)
        {
#if NET9_0_OR_GREATER
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
#else
            await content.LoadIntoBufferAsync().ConfigureAwait(false);
#endif
        }

        try
        {
            return await SendWithTokenAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Whoever sends it again is to get the token of then.
            request.Headers.Authorization = null;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _session.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendWithTokenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await _session.FindTokenAsync(cancellationToken).ConfigureAwait(false);
        var isNew = false;
        var isReplaced = false;
        var stepUps = 0;
        while (true)
        {
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                if (!IsOfResource(response))
                {
                    return response;
                }

                // A token of a sign-in that has just ended is not asked for again; any other is replaced once, by a refresh or by a sign-in.
                if (response.StatusCode == HttpStatusCode.Unauthorized && !isNew)
                {
                    (token, isNew) = await _session.AuthorizeAsync(BearerChallenge.Find(response), token, mayRenew: !isReplaced, cancellationToken).ConfigureAwait(false);
                    isReplaced = true;
                }
                else if (response.StatusCode == HttpStatusCode.Forbidden && stepUps < MaxStepUps && token is not null
                    && BearerChallenge.Find(response) is { IsInsufficientScope: true } challenge
                    && await _session.StepUpAsync(challenge, token, cancellationToken).ConfigureAwait(false) is { } wider)
                {
                    (token, isNew) = (wider, true);
                    stepUps++;
                }
                else
                {
                    return response;
                }
            }
            catch
            {
                response.Dispose();
                throw;
            }

            response.Dispose();
        }
    }

    /// <summary>Whether it is the resource that has answered, and no address that a handler below has followed a redirect to: that has nothing to ask for.</summary>
    private bool IsOfResource(HttpResponseMessage response) =>
        response.RequestMessage?.RequestUri is not { } source || ApiAddress.IsSameOrigin(source, _resource);
}
