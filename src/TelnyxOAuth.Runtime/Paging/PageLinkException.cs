using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A response has a link to the next page that is not followed: it leads to another origin, or is not a link.</summary>
/// <remarks>Nothing was sent to the link's server, neither parameters nor credentials.</remarks>
public sealed class PageLinkException : ApiException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="link">The link as the server gave it.</param>
    /// <param name="error">Why it is not followed, as the end of a sentence: <c>it leads to another origin</c>.</param>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.List</c>; empty by default.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public PageLinkException(string link, string error, string operationName = "")
        : base(operationName, $"{Subject(operationName)} does not follow the link to its next page: {error ?? throw new ArgumentNullException(nameof(error))}.", innerException: null)
    {
        Link = link ?? throw new ArgumentNullException(nameof(link));
    }

    /// <summary>Gets the link as the server gave it.</summary>
    public string Link { get; }
}
