using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Keeps web pages of other sites from using the server through the browser of whoever runs it.</summary>
internal sealed class OriginRules
{
    private readonly string[] _hosts;
    private readonly string[] _origins;

    public OriginRules(ServerAddresses addresses)
    {
        var port = addresses.Origin.Port;
        _hosts = [FormattableString.Invariant($"127.0.0.1:{port}"), FormattableString.Invariant($"localhost:{port}")];
        _origins = Array.ConvertAll(_hosts, host => "http://" + host);
    }

    /// <summary>Refuses a request that was meant for another host: a name that was made to point here (DNS rebinding).</summary>
    /// <exception cref="BadHttpRequestException">The request is for another host.</exception>
    public Task CheckHostAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Value ?? "";
        return Array.Exists(_hosts, known => known.Equals(host, StringComparison.OrdinalIgnoreCase))
            ? next(context)
            : throw new BadHttpRequestException("The request is for another host", StatusCodes.Status421MisdirectedRequest);
    }

    /// <summary>
    /// Whether a page of another site made the browser send the request. Browsers name the origin of every POST, and newer
    /// ones the relation too; a request with neither comes from a program.
    /// </summary>
    public bool IsCrossSite(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        var site = request.Headers["Sec-Fetch-Site"];
        return (origin.Count > 0 && !Array.Exists(_origins, own => own.Equals(origin.ToString(), StringComparison.OrdinalIgnoreCase)))
            || (site.Count > 0 && site.ToString() is not ("same-origin" or "none"));
    }
}
