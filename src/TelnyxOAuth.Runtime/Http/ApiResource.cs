using System;
using System.ComponentModel;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>A group of operations, with the ways of calling them that all groups share.</summary>
/// <typeparam name="TSelf">The group itself.</typeparam>
/// <remarks>
/// A fake is a derived class, written by hand or by a mocking library, that overrides what is called. It sends nothing: what
/// it does not override throws an <see cref="InvalidOperationException"/>, but for <see cref="WithOptions"/>, which returns
/// the fake itself, and <c>WithResponseAsync</c>, which makes the call on the fake itself.
/// </remarks>
public abstract class ApiResource<TSelf>
    where TSelf : ApiResource<TSelf>
{
    private readonly ApiClient? _api;

    /// <summary>Creates the group.</summary>
    /// <param name="api">The client that sends its calls, or <c>null</c> for a fake.</param>
    protected ApiResource(ApiClient? api)
    {
        _api = api;
    }

    /// <summary>Gets the client that sends the calls.</summary>
    /// <exception cref="InvalidOperationException">There is none, because this is a fake.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiClient Api => _api ?? throw NotFaked();

    /// <summary>Returns the same operations with other options: retries, timeouts, headers, query, token.</summary>
    /// <param name="options">The options that differ; those that are <c>null</c> stay as they are here.</param>
    /// <returns>The operations with the options; this object is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names all that are.</exception>
    public virtual TSelf WithOptions(RequestOptions options) =>
        options is null ? throw new ArgumentNullException(nameof(options)) : _api is null ? (TSelf)this : Create(_api.WithOptions(options));

    /// <summary>Makes a call and returns its value with the response's status, headers, request id and the time it took.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="makeCall">Makes exactly one call on the resource that it receives, such as <c>clients => clients.GetAsync(id)</c>.</param>
    /// <returns>The value and its response; of a fake, a response with the status 200 and no headers. Errors are thrown as usual.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="makeCall"/> is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="makeCall"/> makes no call, or more than one.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    public virtual async Task<ApiResponse<T>> WithResponseAsync<T>(Func<TSelf, Task<T>> makeCall)
    {
        if (_api is null)
        {
            return new ApiResponse<T>(await BeginFake(makeCall).ConfigureAwait(false));
        }

        var capture = new ResponseCapture(isUnread: false);
        var value = await Begin(makeCall, capture).ConfigureAwait(false);
        return new ApiResponse<T>(capture.Response ?? throw ResponseCapture.NoCall(), value);
    }

    /// <summary>Makes a call that returns no value, and returns the response's status, headers, request id and the time it took.</summary>
    /// <param name="makeCall">Makes exactly one call on the resource that it receives.</param>
    /// <returns>The response; of a fake, one with the status 204 and no headers. Errors are thrown as usual.</returns>
    /// <inheritdoc cref="WithResponseAsync{T}" path="/exception"/>
    public virtual async Task<ApiResponse> WithResponseAsync(Func<TSelf, Task> makeCall)
    {
        if (_api is null)
        {
            await BeginFake(makeCall).ConfigureAwait(false);
            return new ApiResponse(HttpStatusCode.NoContent);
        }

        var capture = new ResponseCapture(isUnread: false);
        await Begin(makeCall, capture).ConfigureAwait(false);
        return capture.Response ?? throw ResponseCapture.NoCall();
    }

    /// <summary>Makes a call and returns the response with its body unread and without a size limit.</summary>
    /// <param name="makeCall">
    /// Makes exactly one call on the resource that it receives. The result of that call is empty and must be ignored.
    /// </param>
    /// <returns>The response, which you dispose. Errors are thrown as usual.</returns>
    /// <inheritdoc cref="WithResponseAsync{T}" path="/exception"/>
    public virtual async Task<HttpResponseMessage> WithUnreadResponseAsync(Func<TSelf, Task> makeCall)
    {
        var capture = new ResponseCapture(isUnread: true);
        try
        {
            await Begin(makeCall, capture).ConfigureAwait(false);
        }
        catch
        {
            // A response may have arrived before the delegate failed.
            capture.Close()?.Dispose();
            throw;
        }

        return capture.Close() ?? throw ResponseCapture.NoCall();
    }

    /// <summary>Creates the same group with another client.</summary>
    /// <param name="api">The client that sends the calls.</param>
    /// <returns>The group.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract TSelf Create(ApiClient api);

    /// <summary>Makes a view of the resource whose calls go to a link, with the headers and the errors of the operation that is called.</summary>
    /// <param name="link">The link to a further page, absolute or relative to the operation's address; <c>null</c> changes nothing.</param>
    /// <returns>The view, or this resource.</returns>
    /// <exception cref="InvalidOperationException">There is a link, and this is a fake.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected TSelf FollowLink(string? link) => link is null ? (TSelf)this : Create(Api.WithLink(link));

    /// <summary>Gets what a call would send. Nothing is sent.</summary>
    /// <param name="makeCall">Makes a call on the resource that it receives. The result of that call is empty and must be ignored.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="makeCall"/> is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="makeCall"/> makes no call, or this is a fake.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiRequest GetRequest(Func<TSelf, Task> makeCall)
    {
        var capture = new RequestCapture();
        _ = (makeCall ?? throw new ArgumentNullException(nameof(makeCall)))(Create(Api.WithCapture(capture)));
        return capture.Request ?? throw ResponseCapture.NoCall();
    }

    private TTask Begin<TTask>(Func<TSelf, TTask> makeCall, ResponseCapture capture)
        where TTask : Task =>
        makeCall is null
            ? throw new ArgumentNullException(nameof(makeCall))
            : makeCall(Create(Api.WithCapture(capture))) ?? throw ResponseCapture.NoCall();

    private TTask BeginFake<TTask>(Func<TSelf, TTask> makeCall)
        where TTask : Task =>
        makeCall is null ? throw new ArgumentNullException(nameof(makeCall)) : makeCall((TSelf)this) ?? throw ResponseCapture.NoCall();

    private static InvalidOperationException NotFaked() =>
        new InvalidOperationException($"This {typeof(TSelf).FullName} is a fake, which sends nothing: override the member that is called, or set it up.");
}
