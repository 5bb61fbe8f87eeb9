using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Sends a fixed API key in a header, in the query or in a cookie.</summary>
public sealed class ApiKeyCredential : ApiCredential
{
    private readonly string _name;
    private readonly string _key;
    private readonly ApiKeyPlace _place;

    private ApiKeyCredential(string name, string key, ApiKeyPlace place)
    {
        _name = name;
        _key = key;
        _place = place;
    }

    private enum ApiKeyPlace
    {
        Header,
        Query,
        Cookie,
    }

    /// <summary>Creates a credential that is sent in a header.</summary>
    /// <param name="name">The header's name, such as <c>X-Api-Key</c>.</param>
    /// <param name="key">The key: visible ASCII characters, with spaces only between them, as in <c>Token abc</c>.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The name is not a header's, or the key is empty or holds another character.</exception>
    public static ApiKeyCredential InHeader(string name, string key)
    {
        HeaderText.ThrowIfUnsafe(key, nameof(key), allowsSpaces: true);
        ThrowIfNoToken(name, "header");
        return new ApiKeyCredential(name, key, ApiKeyPlace.Header);
    }

    /// <summary>Creates a credential that is sent in the query.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="key">The key. It is escaped, so it may hold any character.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The name or the key is empty.</exception>
    public static ApiKeyCredential InQuery(string name, string key)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }

        if (name.Length == 0)
        {
            throw new ArgumentException("The query parameter has no name.", nameof(name));
        }

        if (key.Length == 0)
        {
            throw new ArgumentException("The credential is empty.", nameof(key));
        }

        return new ApiKeyCredential(Uri.EscapeDataString(name), Uri.EscapeDataString(key), ApiKeyPlace.Query);
    }

    /// <summary>Creates a credential that is sent in a cookie.</summary>
    /// <param name="name">The cookie's name.</param>
    /// <param name="key">The key: visible ASCII characters without spaces, quotes, commas, semicolons and backslashes.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">The name is not a cookie's, or the key is empty or holds another character.</exception>
    public static ApiKeyCredential InCookie(string name, string key)
    {
        HeaderText.ThrowIfUnsafe(key, nameof(key));
        ThrowIfNoToken(name, "cookie");
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is '"' or ',' or ';' or '\\')
            {
                throw new ArgumentException(
                    $"The credential holds a character that a cookie can't carry, at index {i} (RFC 6265 section 4.1.1).", nameof(key));
            }
        }

        return new ApiKeyCredential(name, key, ApiKeyPlace.Cookie);
    }

    /// <inheritdoc/>
    public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        switch (_place)
        {
            case ApiKeyPlace.Query:
                AddToQuery(message);
                break;
            case ApiKeyPlace.Cookie:
                AddToCookies(message);
                break;
            default:
                message.Headers.Remove(_name);
                message.Headers.TryAddWithoutValidation(_name, _key);
                break;
        }

        return default;
    }

    private static void ThrowIfNoToken(string? name, string what)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (!HeaderText.IsToken(name))
        {
            throw new ArgumentException($"'{name}' is not the name of a {what} (RFC 9110 section 5.6.2).", nameof(name));
        }
    }

    private void AddToQuery(HttpRequestMessage message)
    {
        var address = message.RequestUri ?? throw new ArgumentException("The message has no address.", nameof(message));
        message.RequestUri = ApiAddress.WithQuery(address, _name + "=" + _key);
    }

    private void AddToCookies(HttpRequestMessage message)
    {
        // A request has one header of cookies (RFC 6265 section 5.4).
        var cookie = _name + "=" + _key;
        if (message.Headers.TryGetValues("Cookie", out var others))
        {
            cookie = string.Join("; ", others) + "; " + cookie;
            message.Headers.Remove("Cookie");
        }

        message.Headers.TryAddWithoutValidation("Cookie", cookie);
    }
}
