using System;

namespace TelnyxOAuth.Runtime;

/// <summary>An attempt, or the whole call, took too long. Cancellation by the caller throws another exception.</summary>
public sealed class ApiTimeoutException : ApiConnectionException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="isTotal">Whether the time limit of the whole call was reached; by default that of one attempt was.</param>
    /// <param name="innerException">What ended the attempt, or <c>null</c>.</param>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.Get</c>; empty by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="operationName"/> is <c>null</c>.</exception>
    public ApiTimeoutException(bool isTotal = false, Exception? innerException = null, string operationName = "")
        : base(operationName, $"{Subject(operationName)} got no complete response in time: {(isTotal ? "the call's total time" : "an attempt's time")} was up.", innerException)
    {
        IsTotal = isTotal;
    }

    internal ApiTimeoutException(string operationName, Uri uri, AttemptLimit? limit, Exception innerException)
        : base(operationName, $"{operationName} got no complete response from {ApiAddress.GetOrigin(uri)} in time: {Describe(limit)}.", innerException)
    {
        IsTotal = limit is { IsTotal: true };
    }

    internal ApiTimeoutException(string operationName, Uri uri, TimeSpan readTimeout, Exception innerException, string what = "download")
        : base(operationName, FormattableString.Invariant($"The {what} of {operationName} stopped: {ApiAddress.GetOrigin(uri)} sent nothing for {readTimeout.TotalSeconds:0.###} s."), innerException)
    {
    }

    /// <summary>Gets whether the time limit of the whole call was reached, rather than that of one attempt.</summary>
    public bool IsTotal { get; }

    private static string Describe(AttemptLimit? limit) => limit switch
    {
        null => "the HTTP client's own time was up",
        { IsTotal: true } => "the call's total time was up",
        { Timeout: var timeout } => FormattableString.Invariant($"an attempt may take {timeout.TotalSeconds:0.###} s"),
    };
}
