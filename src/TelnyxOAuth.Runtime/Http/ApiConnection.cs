using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>What all views of a client share: where the server is, and what requests are sent and proved with.</summary>
internal sealed class ApiConnection : IDisposable
{
    private readonly bool _ownsHttpClient;
    private volatile bool _isDisposed;

    /// <param name="options">The client's options, completed and without errors.</param>
    internal ApiConnection(ApiClientOptions options)
    {
        Options = options;
        Address = new ApiAddress(options.BaseAddress!);
        Jitter = options.Jitter ?? RandomJitter.Next;
        Observer = new ApiObserver(options.LoggerFactory?.CreateLogger(options.TelemetryName), Time, options.TelemetryName);
        _ownsHttpClient = options.HttpClient is null;
        HttpClient = options.HttpClient ?? DefaultHttpClient.Create();
    }

    internal ApiClientOptions Options { get; }

    internal ApiAddress Address { get; }

    internal TimeProvider Time => Options.TimeProvider;

    internal Func<double> Jitter { get; }

    internal ApiObserver Observer { get; }

    internal HttpClient HttpClient { get; }

    internal bool IsDisposed => _isDisposed;

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
    internal ApiCredential? FindCredential(ApiOperation operation, Uri uri, ApiCredential? token)
    {
        var requirements = operation.SecurityRequirements;
        if (requirements.Length == 0)
        {
            return null;
        }

        var isOptional = false;
        foreach (var schemes in requirements)
        {
            if (schemes.Length == 0)
            {
                isOptional = true;
            }
            else if ((schemes.Length == 1 ? FindCredential(schemes[0], token) : Combine(schemes, token)) is { } credential)
            {
                return Address.IsSameOrigin(operation, uri) ? Protect(operation, uri, credential)
                    : Options.TrustsDocumentServers && uri.Scheme == Uri.UriSchemeHttps ? credential
                    : null;
            }
        }

        return isOptional
            ? null
            : throw new InvalidOperationException(
                $"{operation.Name} needs a credential that the client does not have: set {string.Join(", or ", requirements.Select(DescribeMissing).Distinct())}.");
    }

    /// <summary>What a call hears of a client that is disposed with the HTTP client that it made: the client's name, and not that one's.</summary>
    internal ObjectDisposedException CreateDisposed() => new ObjectDisposedException(Options.ClientName);

    public void Dispose()
    {
        if (_ownsHttpClient)
        {
            _isDisposed = true;
            HttpClient.Dispose();
        }
    }

    private ApiCredential? FindCredential(string scheme, ApiCredential? token)
    {
        var isKnown = Options.Credentials.TryGetValue(scheme, out var credential);
        return token is not null && (!isKnown || credential!.IsBearer) ? token : credential;
    }

    /// <summary>
    /// All that one requirement asks for, or <c>null</c> where one is missing. A call's token takes the place of a token, or of
    /// the one credential that is missing.
    /// </summary>
    private CombinedCredential? Combine(string[] schemes, ApiCredential? token)
    {
        var found = new ApiCredential[schemes.Length];
        var isTokenTaken = token is null || Array.Exists(schemes, scheme => Options.Credentials.TryGetValue(scheme, out var credential) && credential.IsBearer);
        for (var i = 0; i < schemes.Length; i++)
        {
            if (Options.Credentials.TryGetValue(schemes[i], out var credential))
            {
                found[i] = token is not null && credential.IsBearer ? token : credential;
            }
            else if (isTokenTaken)
            {
                return null;
            }
            else
            {
                found[i] = token!;
                isTokenTaken = true;
            }
        }

        return new CombinedCredential(found);
    }

    /// <summary>The options that one requirement lacks.</summary>
    private string DescribeMissing(string[] schemes) =>
        string.Join(" and ", schemes.Where(scheme => !Options.Credentials.ContainsKey(scheme)).Select(Options.GetCredentialOptions));

    private ApiCredential Protect(ApiOperation operation, Uri uri, ApiCredential credential) =>
        Address.IsPrivate
            ? credential
            : throw new InvalidOperationException(
                $"{operation.Name} would send its credential to {ApiAddress.GetOrigin(uri)} in the clear: use https; http is for this machine only.");
}
