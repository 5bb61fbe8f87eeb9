using System;
using System.Net.Http;
using System.Threading;

namespace TelnyxOAuth.Runtime;

/// <summary>Captures the response of the single call that is made through it.</summary>
internal sealed class ResponseCapture
{
    private readonly object _lock = new object();
    private int _calls;
    private HttpResponseMessage? _message;
    private bool _isClosed;

    internal ResponseCapture(bool isUnread) => IsUnread = isUnread;

    /// <summary>Whether the response is wanted with its body unread.</summary>
    internal bool IsUnread { get; }

    internal ApiResponse? Response { get; private set; }

    /// <exception cref="InvalidOperationException">Another call was made before.</exception>
    internal void Begin()
    {
        if (Interlocked.Increment(ref _calls) > 1)
        {
            throw new InvalidOperationException("The delegate makes more than one call: there is one response to return.");
        }
    }

    internal void Take(ApiResponse response) => Response = response;

    /// <summary>Keeps an unread response for the caller, or disposes it if the caller has gone.</summary>
    internal void Take(HttpResponseMessage message)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _message = message;
                return;
            }
        }

        message.Dispose();
    }

    /// <summary>Returns the unread response and accepts no other; <c>null</c> if none came.</summary>
    internal HttpResponseMessage? Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            return _message;
        }
    }

    internal static InvalidOperationException NoCall() =>
        new InvalidOperationException("The delegate makes no call of the resource that it is given, or does not wait for it: there is no response to return.");
}
