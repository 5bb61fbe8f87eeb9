using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Sends the browser elsewhere, with the address exactly as composed.</summary>
internal sealed class Redirection : IResult
{
    private readonly int _status;
    private readonly string _address;

    public Redirection(int status, string address)
    {
        _status = status;
        _address = address;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = _status;
        httpContext.Response.Headers.Location = _address;
        return Task.CompletedTask;
    }
}
