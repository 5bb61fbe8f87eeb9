using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace TelnyxOAuth.Runtime;

/// <summary>What the options of every generated client have in common: how to reach the API.</summary>
public abstract class ApiClientOptions
{
    /// <summary>
    /// Gets or sets the absolute http or https address of the API, or <c>null</c>, the default, for the first server that
    /// the document names.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Gets or sets the HTTP client to send with, which stays yours to dispose; <c>null</c>, the default, for one of the
    /// client's own, which follows no redirects.
    /// </summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// Gets or sets the credential for every security scheme of the document that has none of its own, or <c>null</c>, the
    /// default, for none.
    /// </summary>
    public ApiCredential? Credential { get; set; }

    /// <summary>
    /// Gets or sets the value of the User-Agent header (RFC 9110 section 10.1.5), or <c>null</c>, the default, for the
    /// client's name. The empty text sends none.
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>Gets or sets the size that a response may have, in bytes after decompression, from 1 to 1,000,000,000. The default is 10,000,000.</summary>
    public int MaxResponseBytes { get; set; } = ApiClientSettings.DefaultMaxResponseBytes;

    /// <summary>Gets or sets how often a failed attempt is followed by another, from 0 to 100. The default is 2.</summary>
    public int MaxRetries { get; set; } = ApiClientSettings.DefaultMaxRetries;

    /// <summary>
    /// Gets or sets how long one attempt may take, body included: more than zero, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 100 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = ApiClientSettings.DefaultAttemptTimeout;

    /// <summary>
    /// Gets or sets how long a call may take with all its attempts: more than zero, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. The default is 5 minutes.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = ApiClientSettings.DefaultTotalTimeout;

    /// <summary>Gets or sets the clock that timeouts and delays go by. The default is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets where to log what happens, or <c>null</c>, the default, for nowhere.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>Turns the options into the settings of an <see cref="ApiClient"/>.</summary>
    /// <param name="clientName">What the client calls itself where the options say nothing else.</param>
    /// <param name="defaultBaseAddress">The address where the options give none, or <c>null</c> where the document names none either.</param>
    /// <param name="credentials">The credentials by the name of their security scheme; <c>null</c> for the <see cref="Credential"/> of all.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentException">There is no base address.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ApiClientSettings CreateSettings(string clientName, Uri? defaultBaseAddress, params KeyValuePair<string, ApiCredential?>[] credentials)
    {
        if (credentials is null)
        {
            throw new ArgumentNullException(nameof(credentials));
        }

        var settings = new ApiClientSettings(
            BaseAddress ?? defaultBaseAddress ?? throw new ArgumentException("There is no base address: set the option BaseAddress."))
        {
            HttpClient = HttpClient,
            UserAgent = UserAgent ?? clientName,
            MaxResponseBytes = MaxResponseBytes,
            MaxRetries = MaxRetries,
            AttemptTimeout = AttemptTimeout,
            TotalTimeout = TotalTimeout,
            TimeProvider = TimeProvider,
            Logger = Logger,
        };
        foreach (var credential in credentials)
        {
            if ((credential.Value ?? Credential) is { } value)
            {
                settings.Credentials[credential.Key] = value;
            }
        }

        return settings;
    }
}
