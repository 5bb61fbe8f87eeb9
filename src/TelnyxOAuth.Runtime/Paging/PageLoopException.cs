namespace TelnyxOAuth.Runtime;

/// <summary>The pages of a list lead back to one of them: the server gave a cursor, or a link, that had been followed already.</summary>
/// <remarks>All items up to there were enumerated. What else the list may have can't be reached.</remarks>
public sealed class PageLoopException : ApiException
{
    /// <summary>Creates the exception, as a fake of a client throws it.</summary>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.List</c>; empty by default.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="operationName"/> is <c>null</c>.</exception>
    public PageLoopException(string operationName = "")
        : base(operationName, $"{Subject(operationName)} leads back to a page that was read already: the server gave the same cursor or link twice, and what else the list has can't be reached.", innerException: null)
    {
    }
}
