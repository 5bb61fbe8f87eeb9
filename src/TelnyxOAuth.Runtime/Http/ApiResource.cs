using System;
using System.ComponentModel;
using System.Net.Http;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>A group of operations, with the ways of calling them that all groups share.</summary>
/// <typeparam name="TSelf">The group itself.</typeparam>
public abstract class ApiResource<TSelf>
    where TSelf : ApiResource<TSelf>
{
    /// <summary>Creates the group.</summary>
    /// <param name="api">The client that sends its calls.</param>
    /// <exception cref="ArgumentNullException"><paramref name="api"/> is <c>null</c>.</exception>
    protected ApiResource(ApiClient api)
    {
        Api = api ?? throw new ArgumentNullException(nameof(api));
    }

    /// <summary>Gets the client that sends the calls.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiClient Api { get; }

    /// <summary>Returns the same operations with other options: retries, timeouts, headers, query, token.</summary>
    /// <param name="options">The options that differ; those that are <c>null</c> stay as they are here.</param>
    /// <returns>The operations with the options; this object is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names all that are.</exception>
    public TSelf WithOptions(RequestOptions options) => Create(Api.WithOptions(options));

    /// <summary>Makes a call and returns its value with the response's status, headers, request id and the time it took.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="call">Makes exactly one call on the resource that it receives, such as <c>clients => clients.GetAsync(id)</c>.</param>
    /// <returns>The value and its response. Errors are thrown as usual.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="call"/> is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="call"/> makes no call, or more than one.</exception>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse<T>> WithResponseAsync<T>(Func<TSelf, Task<T>> call)
    {
        var capture = new ResponseCapture(isUnread: false);
        var value = await Begin(call, capture).ConfigureAwait(false);
        return new ApiResponse<T>(capture.Response ?? throw ResponseCapture.NoCall(), value);
    }

    /// <summary>Makes a call that returns no value, and returns the response's status, headers, request id and the time it took.</summary>
    /// <param name="call">Makes exactly one call on the resource that it receives.</param>
    /// <returns>The response. Errors are thrown as usual.</returns>
    /// <inheritdoc cref="WithResponseAsync{T}" path="/exception"/>
    public async Task<ApiResponse> WithResponseAsync(Func<TSelf, Task> call)
    {
        var capture = new ResponseCapture(isUnread: false);
        await Begin(call, capture).ConfigureAwait(false);
        return capture.Response ?? throw ResponseCapture.NoCall();
    }

    /// <summary>Makes a call and returns the response with its body unread and without a size limit.</summary>
    /// <param name="call">
    /// Makes exactly one call on the resource that it receives. The result of that call is empty and must be ignored.
    /// </param>
    /// <returns>The response, which you dispose. Errors are thrown as usual.</returns>
    /// <inheritdoc cref="WithResponseAsync{T}" path="/exception"/>
    public async Task<HttpResponseMessage> WithUnreadResponseAsync(Func<TSelf, Task> call)
    {
        var capture = new ResponseCapture(isUnread: true);
        try
        {
            await Begin(call, capture).ConfigureAwait(false);
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

    private TTask Begin<TTask>(Func<TSelf, TTask> call, ResponseCapture capture)
        where TTask : Task =>
        call is null
            ? throw new ArgumentNullException(nameof(call))
            : call(Create(Api.WithCapture(capture))) ?? throw ResponseCapture.NoCall();
}
