using System;
using System.Net;

namespace TelnyxOAuth.Runtime;

/// <summary>The response of an operation that sends a browser elsewhere, or shows it a page.</summary>
public sealed class RedirectResponse
{
    /// <summary>Creates the response.</summary>
    /// <param name="statusCode">The status.</param>
    /// <param name="location">The absolute target of the redirect, or <c>null</c>.</param>
    /// <param name="content">The page, or <c>null</c>.</param>
    public RedirectResponse(HttpStatusCode statusCode, Uri? location = null, string? content = null)
    {
        StatusCode = statusCode;
        Location = location;
        Content = content;
    }

    /// <summary>Gets the status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Gets the absolute target of the redirect; <c>null</c> if the server responds with a page instead.</summary>
    public Uri? Location { get; }

    /// <summary>Gets the page; <c>null</c> if it is empty.</summary>
    public string? Content { get; }
}
