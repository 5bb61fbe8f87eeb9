using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Writes an HTML page under headers that leave an injected script nothing to do.</summary>
internal sealed class HtmlPage : IResult
{
    private readonly int _status;
    private readonly string _html;

    public HtmlPage(int status, string html)
    {
        _status = status;
        _html = html;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers.XFrameOptions = "DENY";
        return response.WriteAsync(_html);
    }
}
