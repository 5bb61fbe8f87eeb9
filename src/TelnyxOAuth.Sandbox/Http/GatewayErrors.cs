using Microsoft.AspNetCore.Http;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>Errors from in front of the OAuth endpoints, in the shape that the rest of the Telnyx API uses.</summary>
internal static class GatewayErrors
{
    public static IResult For(int status) => status switch
    {
        404 => Respond(status, "10005", "Resource not found", "No operation of this server has this path."),
        405 => Respond(status, "10015", "Method not allowed", "The path exists, but not with this method."),
        413 => Respond(status, "10015", "Request too large", "The request body exceeds the limit of this server."),
        421 => Respond(status, "10015", "Misdirected request", "The Host header must be the address that the server printed."),
        429 => Respond(status, "10011", "Too many requests", "The server was told to refuse the call."),
        >= 500 => Respond(status, "10007", "Unexpected error", "The server failed to handle the request."),
        _ => Respond(status, "10015", "Bad request", "The server could not read the request."),
    };

    private static IResult Respond(int status, string code, string title, string detail) =>
        JsonResponse.Create(status, new { Errors = new[] { new { Code = code, Title = title, Detail = detail } } });
}
