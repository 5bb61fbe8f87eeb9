using System;
using System.Collections.Generic;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>How an <see cref="ApiClient"/> reaches its server.</summary>
public sealed class ApiClientSettings
{
    /// <summary>The default of <see cref="MaxResponseBytes"/>: 10,000,000.</summary>
    public const int DefaultMaxResponseBytes = 10_000_000;

    /// <summary>The default of <see cref="MaxRetries"/>: 2.</summary>
    public const int DefaultMaxRetries = 2;

    /// <summary>Creates settings for a server.</summary>
    /// <param name="baseAddress">The absolute http or https address that paths are appended to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseAddress"/> is <c>null</c>.</exception>
    public ApiClientSettings(Uri baseAddress)
    {
        BaseAddress = baseAddress ?? throw new ArgumentNullException(nameof(baseAddress));
    }

    /// <summary>Gets the default of <see cref="AttemptTimeout"/>: 100 seconds, as <see cref="System.Net.Http.HttpClient.Timeout"/> has it.</summary>
    public static TimeSpan DefaultAttemptTimeout { get; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets the default of <see cref="TotalTimeout"/>: 5 minutes.</summary>
    public static TimeSpan DefaultTotalTimeout { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the address that paths are appended to.</summary>
    public Uri BaseAddress { get; }

    /// <summary>
    /// Gets or sets the client to send with, which stays the caller's to dispose; <c>null</c>, the default, to make
    /// one that follows no redirects and is disposed with the <see cref="ApiClient"/>. The timeout of a client that is
    /// brought along ends an attempt too.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Gets the credentials by the name of the security scheme that they serve.</summary>
    public IDictionary<string, ApiCredential> Credentials { get; } = new Dictionary<string, ApiCredential>(StringComparer.Ordinal);

    /// <summary>Gets or sets whether operations that have an older spelling of their path are called by it.</summary>
    public bool UseAlternatePaths { get; set; }

    /// <summary>Gets or sets the value of the User-Agent header, or <c>null</c> or the empty text for none.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Gets or sets the size that a response may have, in bytes after decompression, from 1 to 1,000,000,000.</summary>
    public int MaxResponseBytes { get; set; } = DefaultMaxResponseBytes;

    /// <summary>Gets or sets how often a failed attempt is followed by another, from 0 to 100. The default is 2.</summary>
    public int MaxRetries { get; set; } = DefaultMaxRetries;

    /// <summary>
    /// Gets or sets how long one attempt may take, body included: more than zero, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 100 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = DefaultAttemptTimeout;

    /// <summary>
    /// Gets or sets how long a call may take with all its attempts: more than zero, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 5 minutes.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = DefaultTotalTimeout;

    /// <summary>Gets or sets the clock that timeouts and delays go by. The default is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets where to log what happens, or <c>null</c> for nowhere.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>Gives a number from 0 up to 1, by which delays differ; <c>null</c> for a random one.</summary>
    internal Func<double>? Jitter { get; set; }
}
