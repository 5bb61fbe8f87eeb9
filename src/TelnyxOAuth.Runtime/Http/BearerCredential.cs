using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Sends a fixed key as a bearer token in the Authorization header (RFC 6750 section 2.1).</summary>
public sealed class BearerCredential : ApiCredential
{
    private readonly AuthenticationHeaderValue _header;

    /// <summary>Creates the credential.</summary>
    /// <param name="key">The key: visible ASCII characters without spaces.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or holds another character.</exception>
    public BearerCredential(string key)
    {
        HeaderText.ThrowIfUnsafe(key, nameof(key));
        _header = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <inheritdoc/>
    public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        message.Headers.Authorization = _header;
        return default;
    }
}
