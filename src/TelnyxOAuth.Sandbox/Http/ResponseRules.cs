using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.Http;

/// <summary>What holds for every response: a request id, no caching, no referrer, and an error body whenever something failed.</summary>
internal static class ResponseRules
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types",
        Justification = "The outermost handler: whatever fails must become a response, and its details must not.")]
    public static async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var requestId = Guid.NewGuid().ToString();
        SetCommonHeaders(context.Response, requestId);
        try
        {
            await next(context);
            if (context.GetEndpoint() is null || context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            {
                await GatewayErrors.For(context.Response.StatusCode).ExecuteAsync(context);
            }
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            SetCommonHeaders(context.Response, requestId);
            await ResponseFor(exception, context.Response).ExecuteAsync(context);
        }
    }

    // RFC 6749, section 5.1 demands both for tokens; nothing else here is worth caching either.
    private static void SetCommonHeaders(HttpResponse response, string requestId)
    {
        response.Headers["x-request-id"] = requestId;
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";

        // Addresses of pages and redirects hold consent tokens and codes (RFC 9700, section 4.2.4). No referrer at all would have
        // browsers send the page's own form with the origin "null" (Fetch Standard), as a foreign page's form may have.
        response.Headers["Referrer-Policy"] = "same-origin";
    }

    private static IResult ResponseFor(Exception exception, HttpResponse response)
    {
        switch (exception)
        {
            case OAuthErrorException error:
                if (error.Challenge is not null)
                {
                    response.Headers.WWWAuthenticate = error.Challenge;
                }

                return JsonResponse.Create(
                    error.Status, new { error.Error, ErrorDescription = ErrorText.Clean(error.Message) });
            case BadHttpRequestException badRequest:
                return GatewayErrors.For(badRequest.StatusCode);
            default:
                return GatewayErrors.For(StatusCodes.Status500InternalServerError);
        }
    }
}
