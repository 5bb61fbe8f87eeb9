using System;

namespace TelnyxOAuth.Runtime;

/// <summary>An answer gave a link to the next page that is not followed: it leads to another origin, or is no link.</summary>
/// <remarks>Nothing was sent, so neither filters nor credentials have left for the link's server.</remarks>
public sealed class PageLinkException : ApiException
{
    internal PageLinkException(string operationName, string link, string fault)
        : base(operationName, $"{operationName} does not follow the link to its next page: {fault}.", innerException: null)
    {
        Link = link;
    }

    /// <summary>Gets the link as the server gave it.</summary>
    public string Link { get; }
}
