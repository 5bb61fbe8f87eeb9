using System;
using System.Net;
#if !NETSTANDARD2_0
using System.Net.Http;
#endif

namespace TelnyxOAuth.Runtime;

/// <summary>
/// The proxy of the environment for all addresses but this machine's own: what is sent there in the clear, credentials
/// included, must not leave the machine.
/// </summary>
internal sealed class LoopbackBypassProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => Environment?.Credentials;

        // They belong to the proxy of the environment, which is the whole program's.
        set => throw new NotSupportedException();
    }

    // Asked for each time: a program may set another one.
#if NETSTANDARD2_0
    private static IWebProxy? Environment => WebRequest.DefaultWebProxy;
#else
    private static IWebProxy Environment => HttpClient.DefaultProxy;
#endif

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : Environment?.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || Environment?.IsBypassed(host) != false;
}
