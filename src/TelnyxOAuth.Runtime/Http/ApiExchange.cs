using System;
using System.IO;
using System.Net.Http;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>One attempt of a call: its request, its response and its time limit.</summary>
internal sealed class ApiExchange : IDisposable
{
    private readonly TimeProvider _time;
    private readonly AttemptLimit _limit;
    private readonly CancellationToken _callerToken;
    private readonly Uri _address;
    private Uri? _sentTo;
    private CallSecrets? _secrets;
    private Deadline? _deadline;
    private HttpResponseMessage? _response;
    private bool _isResponseTaken;
    private ApiResponseHead? _facts;

    internal ApiExchange(ApiRequest request, HttpRequestMessage message, int attempt, AttemptLimit limit, TimeProvider time, CancellationToken callerToken)
    {
        Operation = request.Operation;
        IsLink = request.Link is not null;
        Message = message;
        _address = message.RequestUri!;
        Attempt = attempt;
        _limit = limit;
        _time = time;
        _callerToken = callerToken;
    }

    internal ApiOperation Operation { get; }

    internal HttpRequestMessage Message { get; }

    /// <summary>Which attempt of the call it is, counted from 1.</summary>
    internal int Attempt { get; }

    /// <summary>Whether it follows a link from the server, whose path may be anything.</summary>
    internal bool IsLink { get; }

    internal Uri RequestUri => Message.RequestUri!;

    internal HttpResponseMessage Response
    {
        get => _response!;
        set => _response = value;
    }

    internal bool HasResponse => _response is not null;

    internal ApiResponseHead Facts => _facts ??= new ApiResponseHead(Operation.Name, Response, this);

    /// <summary>What was sent as a secret, and must not be shown though the server repeats it.</summary>
    internal CallSecrets Secrets => _secrets ??= CallSecrets.From(Operation, Message, _address);

    /// <summary>Cancelled with the caller's own token, and, once the timer runs, when the attempt's time is up.</summary>
    internal CancellationToken Token => _deadline?.Token ?? _callerToken;

    /// <summary>Notes where the message is sent to: a redirect that the HTTP client follows changes its address.</summary>
    internal void BeginSend() => _sentTo = RequestUri;

    internal void StartTimer()
    {
        if (_deadline is null && _limit.Remaining(_time) is { } remaining)
        {
            _deadline = new Deadline(remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, _time, _callerToken);
        }
    }

    /// <summary>Refuses, before its body is read, what a redirect brought that the caller's HTTP client followed: the operation did not respond.</summary>
    /// <exception cref="ApiContentException">The response comes from another origin.</exception>
    internal void ThrowIfFromOtherOrigin()
    {
        if (Response.RequestMessage?.RequestUri is { } source && !ReferenceEquals(source, _sentTo) && !ApiAddress.IsSameOrigin(source, _sentTo!))
        {
            throw new ApiContentException(
                Facts,
                $"it comes from another origin, {ApiAddress.GetOrigin(source)}, to which the HttpClient of the options followed a redirect; its handler must not follow any, as one of {nameof(ApiHttpHandler)} does not");
        }
    }

    /// <summary>Takes the response, which the caller must then dispose.</summary>
    internal HttpResponseMessage TakeResponse()
    {
        _isResponseTaken = true;
        return Response;
    }

    /// <summary>The exception that the caller gets for an exception of the attempt; <c>null</c> if it has another cause.</summary>
    internal Exception? Translate(Exception exception) => exception switch
    {
        ApiException => exception,
        _ when _callerToken.IsCancellationRequested && IsBreak(exception) => new OperationCanceledException(exception.Message, exception, _callerToken),
        _ when _deadline is { IsOver: true } && IsBreak(exception) => new ApiTimeoutException(Operation.Name, RequestUri, _limit, exception),
        OperationCanceledException => new ApiTimeoutException(Operation.Name, RequestUri, limit: null, exception),
        HttpRequestException or IOException => new ApiConnectionException(Operation.Name, RequestUri, exception, Secrets, HasResponded),
        _ => null,
    };

    /// <summary>Whether the server has responded, if only by a redirect that was followed to where nobody listens.</summary>
    private bool HasResponded => HasResponse || (_sentTo is not null && !ReferenceEquals(RequestUri, _sentTo));

    public void Dispose()
    {
        _deadline?.Dispose();
        Message.Dispose();
        if (!_isResponseTaken)
        {
            _response?.Dispose();
        }
    }

    /// <summary>Whether the exception is how a cancelled exchange ends; a stream that takes no token ends by being disposed.</summary>
    internal static bool IsBreak(Exception exception) =>
        exception is OperationCanceledException or HttpRequestException or IOException or ObjectDisposedException;
}
