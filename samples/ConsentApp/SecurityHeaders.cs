using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace ConsentApp;

/// <summary>Headers that leave an injected script nothing to do, and other sites nothing to see.</summary>
internal static class SecurityHeaders
{
    // Browsers hold form-action against every redirect after a form as well, and where an application sends the browser next
    // can't be known. So no form's answer is a redirect to one: the decision is answered by a page that goes on by itself.
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }

    /// <summary>Lets a page show one picture of another site.</summary>
    public static void AllowImage(HttpResponse response, Uri image) =>
        response.Headers.ContentSecurityPolicy = $"{Policy}; img-src {image.GetLeftPart(UriPartial.Authority)}";
}
