using System;
using System.Net.Http;
#if !NETSTANDARD2_0
using System.Net;
#endif

namespace TelnyxOAuth.Runtime;

/// <summary>The message of one attempt. It is sent once each time that it is given to <see cref="SingleSendHandler"/>.</summary>
internal sealed class AttemptMessage : HttpRequestMessage
{
#if !NETSTANDARD2_0
    private string? _firstHeader;
#endif

    internal AttemptMessage(HttpMethod method, Uri address)
        : base(method, address)
    {
    }

#if !NETSTANDARD2_0
    /// <summary>Hears that a handler of the caller, or the client, sends the message.</summary>
    internal void BeginSend() => _firstHeader = null;

    /// <summary>Hears that a header is about to be written: the first one for the second time, if the platform repeats the message.</summary>
    /// <exception cref="HttpRequestException">The message was sent before.</exception>
    internal void BeginHeader(string name, IWebProxy proxy)
    {
        if (_firstHeader is null)
        {
            _firstHeader = name;
        }
        else if (name == _firstHeader && !MayBeRepeatedForProxy(proxy))
        {
            throw new HttpRequestException("The connection closed before a response came, and the server may have received the request.");
        }
    }

    /// <summary>A proxy that wants its own credentials refuses the first request, where there is no tunnel to ask for before.</summary>
    private bool MayBeRepeatedForProxy(IWebProxy proxy) =>
        RequestUri is { } address && address.Scheme == Uri.UriSchemeHttp && !proxy.IsBypassed(address);
#endif
}
