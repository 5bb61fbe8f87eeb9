using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Follows the redirects of a download, often to a signed URL at another origin. Neither credentials nor other headers of
/// the call are sent to another origin.
/// </summary>
internal static class DownloadRedirect
{
    private const int MaxHops = 5;

    /// <summary>Gets the first response that is not a redirect, or the first redirect that can't be followed.</summary>
    /// <param name="client">What sends.</param>
    /// <param name="first">The request that was sent.</param>
    /// <param name="response">Its response, which is disposed if another replaces it.</param>
    /// <param name="cancellationToken">Ends with the attempt.</param>
    internal static async Task<HttpResponseMessage> FollowAsync(HttpClient client, HttpRequestMessage first, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var address = first.RequestUri!;
        for (var hop = 0; hop < MaxHops && FindTarget(first.Method, address, response) is { } target; hop++)
        {
            response.Dispose();
            using var next = CreateMessage(first, target);
            response = await client.SendAsync(next, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            address = target;
        }

        return response;
    }

    /// <summary>The target of a redirect that may be followed: never from https to http, and for methods other than GET only if the status asks for GET.</summary>
    private static Uri? FindTarget(HttpMethod method, Uri address, HttpResponseMessage response)
    {
        var isFollowed = response.StatusCode == HttpStatusCode.SeeOther
            || (method == HttpMethod.Get && (int)response.StatusCode is 301 or 302 or 307 or 308);
        if (!isFollowed || LocationHeader.Read(response, address, out _) is not { } target)
        {
            return null;
        }

        return target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && address.Scheme == Uri.UriSchemeHttp) ? target : null;
    }

    private static AttemptMessage CreateMessage(HttpRequestMessage first, Uri target)
    {
        var message = new AttemptMessage(HttpMethod.Get, target);
        var isSameOrigin = ApiAddress.IsSameOrigin(target, first.RequestUri!);
        foreach (var header in first.Headers)
        {
            if (isSameOrigin || header.Key.Equals("Accept", StringComparison.OrdinalIgnoreCase) || header.Key.Equals("User-Agent", StringComparison.OrdinalIgnoreCase))
            {
                message.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return message;
    }
}
