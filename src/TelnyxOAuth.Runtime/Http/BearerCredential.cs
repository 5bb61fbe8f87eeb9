using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Sends a fixed key as a bearer token in the Authorization header (RFC 6750 section 2.1).</summary>
public sealed class BearerCredential : ApiCredential
{
    private readonly string _key;
    private readonly string _header;

    /// <summary>Creates the credential.</summary>
    /// <param name="key">The key: visible ASCII characters without spaces.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty or holds another character.</exception>
    public BearerCredential(string key)
    {
        HeaderText.ThrowIfUnsafe(key, nameof(key));
        _key = key;
        _header = "Bearer " + key;
    }

    internal override bool IsBearer => true;

    internal override bool CompletesSynchronously => true;

    /// <inheritdoc/>
    public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        // The constructor has checked it, so it need not be parsed for each call.
        message.Headers.TryAddWithoutValidation("Authorization", _header);
        return default;
    }

    internal bool Has(string key) => string.Equals(_key, key, StringComparison.Ordinal);
}
