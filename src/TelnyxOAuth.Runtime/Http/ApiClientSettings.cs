using System;
using System.Collections.Generic;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>How an <see cref="ApiClient"/> reaches its server.</summary>
public sealed class ApiClientSettings
{
    /// <summary>The default of <see cref="MaxResponseBytes"/>: 10,000,000.</summary>
    public const int DefaultMaxResponseBytes = 10_000_000;

    /// <summary>Creates settings for a server.</summary>
    /// <param name="baseAddress">The absolute http or https address that paths are appended to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseAddress"/> is <c>null</c>.</exception>
    public ApiClientSettings(Uri baseAddress)
    {
        BaseAddress = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress));
    }

    /// <summary>Gets the address that paths are appended to.</summary>
    public Uri BaseAddress { get; }

    /// <summary>
    /// Gets or sets the client to send with, which stays the caller's to dispose; <c>null</c>, the default, to make
    /// one that follows no redirects and is disposed with the <see cref="ApiClient"/>.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Gets the credentials by the name of the security scheme that they serve.</summary>
    public IDictionary<string, ApiCredential> Credentials { get; } = new Dictionary<string, ApiCredential>(StringComparer.Ordinal);

    /// <summary>Gets or sets whether operations that have an older spelling of their path are called by it.</summary>
    public bool UseAlternatePaths { get; set; }

    /// <summary>Gets or sets the value of the User-Agent header, or <c>null</c> for none.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Gets or sets the size that a response may have, in bytes after decompression.</summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;
}
