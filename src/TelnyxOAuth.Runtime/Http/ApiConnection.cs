using System;
using System.Collections.Generic;
using System.Net.Http;

namespace TelnyxOAuth.Runtime;

/// <summary>What all views of a client share: where the server is, and what requests are sent and proved with.</summary>
internal sealed class ApiConnection : IDisposable
{
    private readonly Dictionary<string, ApiCredential> _credentials;
    private readonly bool _ownsHttpClient;

    /// <exception cref="ArgumentException">The base address can't be used, or not with credentials.</exception>
    internal ApiConnection(ApiClientSettings settings)
    {
        Address = new ApiAddress(settings.BaseAddress);
        _credentials = new Dictionary<string, ApiCredential>(settings.Credentials, StringComparer.Ordinal);
        UseAlternatePaths = settings.UseAlternatePaths;
        UserAgent = settings.UserAgent;
        MaxResponseBytes = settings.MaxResponseBytes;
        Time = settings.TimeProvider ?? TimeProvider.System;
        Jitter = settings.Jitter ?? RandomJitter.Next;
        Observer = new ApiObserver(settings.Logger, Time);
        _ownsHttpClient = settings.HttpClient is null;
        HttpClient = settings.HttpClient ?? DefaultHttpClient.Create();
    }

    internal ApiAddress Address { get; }

    internal bool UseAlternatePaths { get; }

    internal string? UserAgent { get; }

    internal int MaxResponseBytes { get; }

    internal TimeProvider Time { get; }

    internal Func<double> Jitter { get; }

    internal ApiObserver Observer { get; }

    internal HttpClient HttpClient { get; }

    /// <summary>The time of an attempt, no longer than the HTTP client's own, which by itself ends with the headers.</summary>
    internal TimeSpan Shorten(TimeSpan attemptTimeout) =>
        AttemptLimit.IsShorter(HttpClient.Timeout, attemptTimeout) ? HttpClient.Timeout : attemptTimeout;

    /// <summary>Whether the HTTP client itself ends an attempt in time, until the headers have come.</summary>
    internal bool IsTimedByHttpClient(AttemptLimit limit) =>
        ReferenceEquals(Time, TimeProvider.System) && !AttemptLimit.IsShorter(limit.Timeout, HttpClient.Timeout);

    /// <summary>Finds the credential that an operation is sent with; <c>null</c> for none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="uri">Where it is sent to.</param>
    /// <param name="token">A token that takes the place of the client's own, or <c>null</c>.</param>
    /// <exception cref="InvalidOperationException">The operation needs a credential, and there is none, or it would be sent in the clear.</exception>
    internal ApiCredential? FindCredential(ApiOperation operation, Uri uri, BearerCredential? token)
    {
        if (operation.SecuritySchemes.Count == 0)
        {
            return null;
        }

        // By index: enumerating a list through its interface makes an enumerator for each call.
        var isOptional = false;
        for (var i = 0; i < operation.SecuritySchemes.Count; i++)
        {
            var scheme = operation.SecuritySchemes[i];
            if (scheme.Length == 0)
            {
                isOptional = true;
                continue;
            }

            var isKnown = _credentials.TryGetValue(scheme, out var credential);
            if (token is not null && (!isKnown || credential!.IsBearer))
            {
                credential = token;
            }

            if (credential is not null)
            {
                // A server of the document at another origin is not the one that the credential was given for.
                return Address.IsSameOrigin(operation, uri) ? Protect(operation, uri, credential) : null;
            }
        }

        return isOptional
            ? null
            : throw new InvalidOperationException(
                $"{operation.Name} needs a credential for the security scheme {string.Join(" or ", operation.SecuritySchemes)}, and the client has none.");
    }

    public void Dispose()
    {
        if (_ownsHttpClient)
        {
            HttpClient.Dispose();
        }
    }

    private ApiCredential Protect(ApiOperation operation, Uri uri, ApiCredential credential) =>
        Address.IsPrivate
            ? credential
            : throw new InvalidOperationException(
                $"{operation.Name} would send its credential to {uri.GetLeftPart(UriPartial.Authority)} in the clear: use https; http is for this machine only.");
}
