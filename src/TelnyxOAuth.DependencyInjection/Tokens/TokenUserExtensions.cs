using System;
using System.Net.Http;

namespace TelnyxOAuth;

/// <summary>Names the user whose token a request gets.</summary>
public static class TokenUserExtensions
{
    private const string Key = "TelnyxOAuth.UserId";

    /// <summary>Has a request of a client with <c>AddTelnyxOAuthToken</c> carry a user's token, whoever the user of the moment is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="userId">The id that the user's tokens are stored under.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> or <paramref name="userId"/> is <c>null</c>.</exception>
    public static void SetTokenUser(this HttpRequestMessage request, string userId)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        _ = userId ?? throw new ArgumentNullException(nameof(userId));
#if NETSTANDARD2_0
        request.Properties[Key] = userId;
#else
        request.Options.Set(new HttpRequestOptionsKey<string>(Key), userId);
#endif
    }

    internal static string? GetTokenUser(this HttpRequestMessage request) =>
#if NETSTANDARD2_0
        request.Properties.TryGetValue(Key, out var userId) ? userId as string : null;
#else
        request.Options.TryGetValue(new HttpRequestOptionsKey<string>(Key), out var userId) ? userId : null;
#endif
}
