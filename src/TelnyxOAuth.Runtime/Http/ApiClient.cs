using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>Sends the requests of generated code and turns what comes back into models and exceptions.</summary>
/// <remarks>Thread-safe; made once and kept for as long as calls are made.</remarks>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly ApiAddress _address;
    private readonly Dictionary<string, ApiCredential> _credentials;
    private readonly bool _useAlternatePaths;
    private readonly string? _userAgent;
    private readonly int _maxResponseBytes;

    /// <summary>Creates a client.</summary>
    /// <param name="settings">How to reach the server; later changes to them have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The base address is not absolute http or https.</exception>
    public ApiClient(ApiClientSettings settings)
    {
        if (settings is null)
        {
            throw new ArgumentNullException(nameof(settings));
        }

        _address = new ApiAddress(settings.BaseAddress);
        _credentials = new Dictionary<string, ApiCredential>(settings.Credentials, StringComparer.Ordinal);
        _useAlternatePaths = settings.UseAlternatePaths;
        _userAgent = settings.UserAgent;
        _maxResponseBytes = settings.MaxResponseBytes;
        _ownsHttpClient = settings.HttpClient is null;
        _httpClient = settings.HttpClient ?? DefaultHttpClient.Create();
    }

    /// <summary>Sends a request and reads a model from the answer.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">What reads the model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ApiResponseException">The server answered with a failure.</exception>
    /// <exception cref="ApiContentException">The server's answer is not what the document promises.</exception>
    /// <exception cref="ApiConnectionException">No answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class =>
        CallAsync(request, AnswerKind.Model, codec, static (exchange, body, codec) => ReadModel(exchange, body, codec), cancellationToken);

    /// <summary>Sends a request whose answer carries nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the server has agreed.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, AnswerKind.Nothing, true, static (_, _, agreed) => agreed, cancellationToken);

    /// <summary>Sends a request that a redirect or a page answers. Redirects are reported, not followed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The redirect or the page.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<RedirectResponse> SendForRedirectAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, AnswerKind.Redirect, true, static (exchange, body, _) => ReadRedirect(exchange, body), cancellationToken);

    /// <summary>Says what a request's address would be, without sending it.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The absolute address, query included.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <c>null</c>.</exception>
    public Uri GetUri(ApiRequest request)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        return _address.Resolve(request, _useAlternatePaths);
    }

    /// <summary>Disposes the HTTP client if this object made it.</summary>
    public void Dispose()
    {
        if (_ownsHttpClient)
        {
            _httpClient.Dispose();
        }
    }

    /// <summary>Makes a call. One method from the request to the result: each asynchronous one more costs every call.</summary>
    private async Task<TResult> CallAsync<TState, TResult>(
        ApiRequest request,
        AnswerKind kind,
        TState state,
        Func<ApiExchange, ResponseBody, TState, TResult> read,
        CancellationToken cancellationToken)
    {
        using var message = CreateMessage(request, kind);
        await ApplyCredentialAsync(request, message, cancellationToken).ConfigureAwait(false);

        HttpResponseMessage response;
        try
        {
            response = await _httpClient
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            throw new ApiConnectionException(request.Operation.Name, message.RequestUri!, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ApiTimeoutException(request.Operation.Name, message.RequestUri!, exception);
        }

        using var exchange = new ApiExchange(request.Operation, message.RequestUri!, response, _httpClient.Timeout);
        if (!IsAccepted(response.StatusCode, kind))
        {
            throw await ApiErrorReader.ReadAsync(exchange, cancellationToken).ConfigureAwait(false);
        }

        using var body = kind == AnswerKind.Nothing
            ? ResponseBody.CreateEmpty()
            : await BodyReader.ReadAsync(exchange, _maxResponseBytes, isPartEnough: false, cancellationToken).ConfigureAwait(false);
        return read(exchange, body, state);
    }

    private HttpRequestMessage CreateMessage(ApiRequest request, AnswerKind kind)
    {
        var message = new HttpRequestMessage(request.Operation.Method, GetUri(request)) { Content = request.CreateContent() };
        message.Headers.TryAddWithoutValidation("Accept", kind == AnswerKind.Redirect ? "text/html, */*;q=0.1" : "application/json");
        if (_userAgent is not null)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        }

        if (request.Headers is { } headers)
        {
            foreach (var header in headers)
            {
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return message;
    }

    private static T ReadModel<T>(ApiExchange exchange, ResponseBody body, JsonCodec<T> codec)
        where T : class
    {
        try
        {
            return JsonBody.Read(body, codec)
                ?? throw new ApiContentException(exchange.Facts, "it is null where an object is promised");
        }
        catch (JsonException exception)
        {
            throw new ApiContentException(exchange.Facts, JsonFault.Describe(exception));
        }
    }

    private static RedirectResponse ReadRedirect(ApiExchange exchange, ResponseBody body)
    {
        var location = exchange.Response.Headers.Location;
        if (location is { IsAbsoluteUri: false })
        {
            location = new Uri(exchange.RequestUri, location);
        }

        return new RedirectResponse(exchange.Response.StatusCode, location, body.Length == 0 ? null : body.ReadText());
    }

    private static bool IsAccepted(HttpStatusCode status, AnswerKind kind) =>
        (int)status is >= 200 and < 300 || (kind == AnswerKind.Redirect && (int)status is >= 300 and < 400);

    private ValueTask ApplyCredentialAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var operation = request.Operation;
        if (operation.SecuritySchemes.Count == 0)
        {
            return default;
        }

        // By index: enumerating a list through its interface makes an enumerator for each call.
        var isOptional = false;
        for (var i = 0; i < operation.SecuritySchemes.Count; i++)
        {
            var scheme = operation.SecuritySchemes[i];
            if (scheme.Length == 0)
            {
                isOptional = true;
            }
            else if (_credentials.TryGetValue(scheme, out var credential))
            {
                // A server of the document at another origin is not the one that the credential was given for.
                return _address.IsSameOrigin(operation, message.RequestUri!)
                    ? credential.ApplyAsync(request, message, cancellationToken)
                    : default;
            }
        }

        if (isOptional)
        {
            return default;
        }

        throw new InvalidOperationException(
            $"{operation.Name} needs a credential for the security scheme {string.Join(" or ", operation.SecuritySchemes)}, and the client has none.");
    }
}
