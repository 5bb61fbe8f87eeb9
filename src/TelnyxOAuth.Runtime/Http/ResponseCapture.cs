using System;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>Takes the response of the one call that is made through it.</summary>
internal sealed class ResponseCapture
{
    private bool _isTaken;

    internal ResponseCapture(bool isUnread) => IsUnread = isUnread;

    /// <summary>Whether the response is wanted as it came, with its body unread.</summary>
    internal bool IsUnread { get; }

    internal ApiResponse? Response { get; private set; }

    internal HttpResponseMessage? Message { get; private set; }

    /// <exception cref="InvalidOperationException">Another call was made before.</exception>
    internal void Begin()
    {
        if (_isTaken)
        {
            throw new InvalidOperationException("The delegate makes more than one call: there is one response to return.");
        }

        _isTaken = true;
    }

    internal void Take(ApiResponse response) => Response = response;

    internal void Take(HttpResponseMessage message) => Message = message;

    internal static InvalidOperationException NoCall() =>
        new InvalidOperationException("The delegate makes no call of the resource that it is given: there is no response to return.");
}
