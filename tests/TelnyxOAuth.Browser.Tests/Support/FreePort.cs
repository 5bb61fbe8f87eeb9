using System.Net;
using System.Net.Sockets;

namespace TelnyxOAuth.Browser.Tests.Support;

/// <summary>A port of this machine that nobody uses, for a program that has to be told one.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
