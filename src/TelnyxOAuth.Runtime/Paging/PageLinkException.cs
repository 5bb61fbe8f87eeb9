using System;

namespace TelnyxOAuth.Runtime;

/// <summary>A response has a link to the next page that is not followed: it leads to another origin, or is not a link.</summary>
/// <remarks>Nothing was sent to the link's server, neither parameters nor credentials.</remarks>
public sealed class PageLinkException : ApiException
{
    internal PageLinkException(string operationName, string link, string error)
        : base(operationName, $"{operationName} does not follow the link to its next page: {error}.", innerException: null)
    {
        Link = link;
    }

    /// <summary>Gets the link as the server gave it.</summary>
    public string Link { get; }
}
