using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime.Clients;

/// <summary>Sends the requests of generated code and turns what comes back into models and exceptions.</summary>
/// <remarks>Thread-safe; made once and kept for as long as calls are made.</remarks>
public sealed class ApiClient : IDisposable
{
    /// <summary>The header that tells the server which attempt of a call a request is, counted from 1.</summary>
    private const string AttemptHeader = "X-Attempt";

    /// <summary>The header that tells the server which event of a stream came last (HTML Living Standard, section 9.2.4).</summary>
    internal const string LastEventIdHeader = "Last-Event-ID";

    private static readonly string[] AttemptNumbers = { "1", "2", "3" };

    private readonly ApiConnection _connection;
    private readonly CallOptions _options;
    private readonly ResponseCapture? _capture;
    private readonly RequestCapture? _requestCapture;
    private readonly string? _link;
    private readonly bool _isView;

    /// <summary>Creates a client.</summary>
    /// <param name="options">How to reach the API; from now on they can't be changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option is missing or can't be used; the message names all of them.</exception>
    public ApiClient(ApiClientOptions options)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        _connection = new ApiConnection(options.CompleteFor(this));
        _options = new CallOptions(_connection.Options);
    }

    private ApiClient(ApiClient client, CallOptions options, ResponseCapture? capture, RequestCapture? requestCapture, string? link)
    {
        _connection = client._connection;
        _options = options;
        _capture = capture;
        _requestCapture = requestCapture;
        _link = link;
        _isView = true;
    }

    /// <summary>Makes a view of this client with other options. It sends through the same connections; disposing it does nothing.</summary>
    /// <param name="options">What differs.</param>
    /// <returns>The view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option can't be used; the message names all that can't.</exception>
    public ApiClient WithOptions(RequestOptions options) =>
        new ApiClient(this, _options.With(options ?? throw new ArgumentNullException(nameof(options))), _capture, _requestCapture, _link);

    /// <summary>Creates a request that this client sends.</summary>
    /// <param name="operation">The operation to call.</param>
    /// <returns>The request, without parameters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is <c>null</c>.</exception>
    public ApiRequest CreateRequest(ApiOperation operation) => new ApiRequest(operation, this).FollowLink(_link);

    /// <summary>Makes a view that keeps what a response says beside its value.</summary>
    internal ApiClient WithCapture(ResponseCapture capture) => new ApiClient(this, _options, capture, _requestCapture, _link);

    /// <summary>Makes a view that sends nothing and keeps the request. What its calls return is empty.</summary>
    internal ApiClient WithCapture(RequestCapture capture) => new ApiClient(this, _options, _capture, capture, _link);

    /// <summary>Makes a view whose requests go to a link instead of to their operation's path and query.</summary>
    internal ApiClient WithLink(string link) => new ApiClient(this, _options, _capture, _requestCapture, link);

    /// <summary>Sends a request and reads a model from the response.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">What reads the model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ApiResponseException">The server responded with a failure.</exception>
    /// <exception cref="ApiContentException">The server's response is not what the document promises.</exception>
    /// <exception cref="ApiConnectionException">No response came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed, with the HTTP client that it made.</exception>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class =>
        CallAsync(request, ResponseKind.Model, codec ?? throw new ArgumentNullException(nameof(codec)), static (exchange, body, codec) => ReadModel(exchange, body, codec), cancellationToken);

    /// <summary>Sends a request and reads a model from the response, which the document allows to be <c>null</c>.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">What reads the model.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The model, or <c>null</c> where the response is <c>null</c> or has no body (204, 205).</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<T?> SendForNullableAsync<T>(ApiRequest request, JsonCodec<T> codec, CancellationToken cancellationToken)
        where T : class =>
        CallAsync(request, ResponseKind.Model, codec ?? throw new ArgumentNullException(nameof(codec)), static (exchange, body, codec) => ReadNullable(exchange, body, codec), cancellationToken);

    /// <summary>Sends a request and reads a value from the response, which the document allows to be <c>null</c>.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">What reads the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value, or <c>null</c> where the response is <c>null</c> or has no body (204, 205).</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<T?> SendForNullableValueAsync<T>(ApiRequest request, JsonCodec<object> codec, CancellationToken cancellationToken)
        where T : struct =>
        CallAsync(request, ResponseKind.Model, codec ?? throw new ArgumentNullException(nameof(codec)), static (exchange, body, codec) => (T?)ReadNullable(exchange, body, codec), cancellationToken);

    /// <summary>Sends a request and reads a value from the response.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">What reads the value.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The value.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<T> SendForValueAsync<T>(ApiRequest request, JsonCodec<object> codec, CancellationToken cancellationToken)
        where T : struct =>
        CallAsync(request, ResponseKind.Model, codec ?? throw new ArgumentNullException(nameof(codec)), static (exchange, body, codec) => (T)ReadModel(exchange, body, codec), cancellationToken);

    /// <summary>Sends a request whose response is a text.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The text, which may be empty.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<string> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, ResponseKind.Text, true, static (exchange, body, _) => ReadText(exchange, body), cancellationToken);

    /// <summary>Sends a request whose response is a file. The call ends with the response's headers; its bytes are read from what it returns.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call, but not the reading of the file, which has tokens of its own.</param>
    /// <returns>The file, which is the caller's to dispose.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<FileDownload> SendForFileAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, ResponseKind.File, this, static (exchange, _, client) => client.Open(exchange), cancellationToken);

    /// <summary>Sends a request whose response is a stream of items. The call ends with the response's headers.</summary>
    /// <returns>The response, which is the caller's to dispose; <c>null</c> if the response is captured.</returns>
    internal Task<StreamedResponse?> OpenStreamAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, ResponseKind.Stream, this, static (exchange, _, client) => client.OpenStream(exchange), cancellationToken);

    /// <summary>Makes a view that tells the server after which event a stream is to go on; empty for its start.</summary>
    internal ApiClient ResumeAt(string lastEventId) =>
        lastEventId.Length == 0 ? this : WithOptions(new RequestOptions { Headers = { [LastEventIdHeader] = lastEventId } });

    /// <summary>Waits before a stream is connected again.</summary>
    internal Task PauseStreamAsync(ApiOperation operation, TimeSpan delay, CancellationToken cancellationToken)
    {
        _connection.Observer.Reconnecting(operation, delay);
        return DelayAsync(delay, cancellationToken);
    }

    /// <summary>Sends a request whose response carries nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the server has agreed.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, ResponseKind.Nothing, true, static (_, _, agreed) => agreed, cancellationToken);

    /// <summary>Sends a request whose response is a redirect or a page. Redirects are reported, not followed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The redirect or the page.</returns>
    /// <inheritdoc cref="SendAsync{T}(ApiRequest, JsonCodec{T}, CancellationToken)" path="/exception"/>
    public Task<RedirectResponse> SendForRedirectAsync(ApiRequest request, CancellationToken cancellationToken) =>
        CallAsync(request, ResponseKind.Redirect, true, static (exchange, body, _) => ReadRedirect(exchange, body), cancellationToken);

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

        return _connection.Address.Resolve(request, _connection.Options.UseOlderRoutes, _options.Query);
    }

    /// <summary>Disposes the HTTP client if this object made it; calls, those of views too, then throw an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        if (!_isView)
        {
            _connection.Dispose();
        }
    }

    /// <summary>Makes a call. One method from the request to the result: each asynchronous one more costs every call.</summary>
    private async Task<TResult> CallAsync<TState, TResult>(
        ApiRequest request,
        ResponseKind kind,
        TState state,
        Func<ApiExchange, ResponseBody, TState, TResult> read,
        CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (_requestCapture is not null)
        {
            _requestCapture.Request = request;
            return default!;
        }

        _capture?.Begin();
        using var call = _connection.Observer.BeginCall(request.Operation);
        try
        {
            var schedule = new AttemptSchedule(_options, request.Operation.Method, _connection);
            while (true)
            {
                if (_connection.IsDisposed)
                {
                    throw _connection.CreateDisposed();
                }

                var limit = schedule.Next();
                using var exchange = new ApiExchange(
                    request,
                    CreateMessage(request, kind, schedule.Attempt),
                    schedule.Attempt,
                    limit,
                    _connection.Time,
                    cancellationToken);

                if (request.IsStreamed)
                {
                    exchange.StartTimer();
                }

                // Before the credential, which may have to be requested: a body that can't be written is to cost no request.
                exchange.Message.Content = CreateContent(request, exchange.Token) ?? CreateEmptyContent(request.Operation.Method);
                var credential = _connection.FindCredential(request.Operation, exchange.RequestUri, _options.Token);
                if (credential is not null)
                {
                    if (!credential.CompletesSynchronously)
                    {
                        exchange.StartTimer();
                    }

                    try
                    {
                        await credential.ApplyAsync(request, exchange.Message, exchange.Token).ConfigureAwait(false);
                    }
                    catch (OperationCanceledException exception)
                    {
                        throw exchange.Translate(exception)!;
                    }

                    if (request.HasFormFields)
                    {
                        exchange.Message.Content?.Dispose();
                        exchange.Message.Content = CreateContent(request, exchange.Token);
                    }
                }

                var observation = _connection.Observer.Begin(exchange);
                TimeSpan pause;
                try
                {
                    if (!_connection.IsTimedByHttpClient(limit))
                    {
                        exchange.StartTimer();
                    }

                    exchange.BeginSend();
                    exchange.Response = await _connection.HttpClient
                        .SendAsync(exchange.Message, HttpCompletionOption.ResponseHeadersRead, exchange.Token)
                        .ConfigureAwait(false);
                    exchange.ThrowIfFromOtherOrigin();
                    if (kind == ResponseKind.File)
                    {
                        exchange.Response = await DownloadRedirect
                            .FollowAsync(_connection.HttpClient, exchange.Message, exchange.Response, exchange.Token)
                            .ConfigureAwait(false);
                    }

                    if (!IsAccepted(exchange.Response.StatusCode, kind))
                    {
                        throw await ApiErrorReader.ReadAsync(exchange, _connection.Time).ConfigureAwait(false);
                    }

                    if (_capture is { IsUnread: true })
                    {
                        observation?.Succeed();
                        _capture.Take(exchange.TakeResponse());
                        return default!;
                    }

                    using var body = kind is ResponseKind.Nothing or ResponseKind.File or ResponseKind.Stream
                        ? ResponseBody.CreateEmpty()
                        : await BodyReader.ReadAsync(exchange, _connection.Options.MaxResponseBytes, isPartEnough: false).ConfigureAwait(false);
                    body.RequiresDocumentedMembers = _options.Client.RequireDocumentedMembers;
                    var result = read(exchange, body, state);
                    observation?.Succeed();
                    _capture?.Take(new ApiResponse(exchange.Facts, schedule.Elapsed, schedule.Attempt));
                    return result;
                }
                catch (Exception exception) when (exchange.Translate(exception) is { } failure)
                {
                    observation?.Fail(failure);
                    if (failure is UnauthorizedException unauthorized && credential is not null && !schedule.HasRenewed && request.CanRepeat)
                    {
                        schedule.Renew();
                        exchange.StartTimer();
                        try
                        {
                            if (await credential.TryRenewAsync(exchange.Message, unauthorized, exchange.Token).ConfigureAwait(false))
                            {
                                _connection.Observer.Renewed(exchange);
                                continue;
                            }
                        }
                        catch (OperationCanceledException cancellation)
                        {
                            throw exchange.Translate(cancellation)!;
                        }
                    }

                    if ((request.CanRepeat ? schedule.Retry(failure) : null) is not { } delay)
                    {
                        _connection.Observer.GaveUp(exchange, failure);
                        if (ReferenceEquals(failure, exception))
                        {
                            throw;
                        }

                        throw failure;
                    }

                    _connection.Observer.Retrying(exchange, failure, delay);
                    pause = delay;
                }
                catch (Exception exception)
                {
                    // Not the API's but an error of the program, or of a handler that the caller brought.
                    observation?.Fail(exception);
                    if (exception is ObjectDisposedException && _connection.IsDisposed)
                    {
                        throw _connection.CreateDisposed();
                    }

                    throw;
                }

                // A pause may be long, and a connection must not be held through it.
                exchange.Dispose();
                await DelayAsync(pause, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (ApiObserver.NoteFailure(call, exception))
        {
            throw;
        }
    }

    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        _connection.Time.Delay(delay, cancellationToken);
#else
        Task.Delay(delay, _connection.Time, cancellationToken);
#endif

    private AttemptMessage CreateMessage(ApiRequest request, ResponseKind kind, int attempt)
    {
        var message = new AttemptMessage(request.Operation.Method, GetUri(request));
        message.Headers.TryAddWithoutValidation("Accept", kind == ResponseKind.Redirect ? "text/html, */*;q=0.1" : request.Operation.Accept);
        if (_connection.Options.UserAgent is { Length: > 0 } userAgent)
        {
            message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        }

        message.Headers.TryAddWithoutValidation(
            AttemptHeader,
            attempt <= AttemptNumbers.Length ? AttemptNumbers[attempt - 1] : attempt.ToString(CultureInfo.InvariantCulture));
        if (request.Headers is { } headers)
        {
            foreach (var header in headers)
            {
                if (header.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase))
                {
                    // The operation's own stands for the client's.
                    message.Headers.Remove(header.Key);
                }

                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        if (request.Cookies is { } cookies)
        {
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        for (var i = 0; i < _options.Headers.Count; i++)
        {
            var header = _options.Headers[i];
            message.Headers.Remove(header.Key);
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return message;
    }

    /// <summary>The body of an attempt, with the headers that .NET keeps with it: an empty one where there are such headers and nothing else.</summary>
    private static HttpContent? CreateContent(ApiRequest request, CancellationToken cancellationToken)
    {
        var content = request.CreateContent(cancellationToken);
        if (request.Headers is { } headers)
        {
            foreach (var header in headers)
            {
                if (HeaderText.IsOfBody(header.Key) && (content is UploadContent || !HeaderText.IsOfForm(header.Key)))
                {
                    content ??= new ByteArrayContent(Array.Empty<byte>());
                    content.Headers.Remove(header.Key);
                    content.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }
        }

        return content;
    }

    /// <summary>
    /// An empty body where a request must not be repeated: .NET by itself sends one without a body up to three times more,
    /// where the connection closes before a response, and so before it is known whether the server acted.
    /// </summary>
    private ByteArrayContent? CreateEmptyContent(HttpMethod method) =>
        _options.IsIdempotent ?? RetryRules.IsIdempotent(method) ? null : new ByteArrayContent(Array.Empty<byte>());

    private static T ReadModel<T>(ApiExchange exchange, ResponseBody body, JsonCodec<T> codec)
        where T : class =>
        ReadNullable(exchange, body, codec) ?? throw new ApiContentException(
            exchange.Facts,
            body.Length == 0 ? "it is empty" : "it is null where an object is promised");

    private static T? ReadNullable<T>(ApiExchange exchange, ResponseBody body, JsonCodec<T> codec)
        where T : class
    {
        // Whatever comes with the first two, it is no body (RFC 9110 sections 15.3.5 and 15.3.6). Other successes than 200 may have none.
        if (exchange.Response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent
            || (body.Length == 0 && exchange.Response.StatusCode != HttpStatusCode.OK))
        {
            return null;
        }

        try
        {
            return JsonBody.Read(body, codec);
        }
        catch (JsonException exception)
        {
            throw new ApiContentException(exchange.Facts, JsonError.Describe(exception));
        }
    }

    private static string ReadText(ApiExchange exchange, ResponseBody body)
    {
        if (!body.IsCharsetKnown)
        {
            throw new ApiContentException(exchange.Facts, "its charset is not known on this platform");
        }

        var text = body.ReadText();
        return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
    }

    private FileDownload Open(ApiExchange exchange)
    {
        var response = exchange.TakeResponse();
        return new FileDownload(
            new DownloadStream(response, exchange.Operation.Name, exchange.RequestUri, _options.Client.AttemptTimeout, _connection.Time),
            response.Content?.Headers);
    }

    private StreamedResponse? OpenStream(ApiExchange exchange) => new StreamedResponse(exchange, _connection.Observer, _connection.Time)
    {
        MaxItemBytes = _connection.Options.MaxResponseBytes,
        ItemTimeout = _options.Client.AttemptTimeout,
        RequiresDocumentedMembers = _options.Client.RequireDocumentedMembers,
    };

    private static RedirectResponse ReadRedirect(ApiExchange exchange, ResponseBody body)
    {
        var location = LocationHeader.Read(exchange.Response, exchange.RequestUri, out var isAddress);
        if (!isAddress)
        {
            throw new ApiContentException(exchange.Facts, "its Location is no address");
        }

        return new RedirectResponse(exchange.Response.StatusCode, location, body.Length == 0 ? null : body.ReadText());
    }

    private static bool IsAccepted(HttpStatusCode status, ResponseKind kind) =>
        (int)status is >= 200 and < 300 || (kind == ResponseKind.Redirect && (int)status is >= 300 and < 400);
}
