using System;

namespace TelnyxOAuth.Runtime;

/// <summary>What a resource or an authorization server says of itself can't be used. Nothing was sent to where it points, and nothing was stored.</summary>
public sealed class DiscoveryException : ApiException
{
    /// <summary>Creates the exception, as a fake throws it.</summary>
    /// <param name="failure">What is wrong.</param>
    /// <param name="message">A sentence that says what was expected and what came.</param>
    /// <param name="innerException">The failure of the last request, or <c>null</c>, the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <c>null</c>.</exception>
    public DiscoveryException(DiscoveryFailure failure, string message, Exception? innerException = null)
        : base("Discovery", message ?? throw new ArgumentNullException(nameof(message)), innerException)
    {
        Failure = failure;
    }

    /// <summary>Gets what is wrong.</summary>
    public DiscoveryFailure Failure { get; }
}
