using System;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>Gives a server a free port, which is known, and nobody else's, before the server starts.</summary>
internal static class LoopbackPort
{
    public static Uri Use(IWebHostBuilder host)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        var address = (IPEndPoint)socket.LocalEndPoint!;
        host.UseKestrel(kestrel => kestrel.Listen(address));
        host.UseSockets(sockets => sockets.CreateBoundListenSocket = _ => socket);
        return new Uri(FormattableString.Invariant($"http://127.0.0.1:{address.Port}"));
    }
}
