namespace TelnyxOAuth.Runtime;

/// <summary>A reader that knows how strictly the response is to be read.</summary>
internal interface IResponseReader
{
    /// <summary>Gets whether a response is unreadable that lacks a member which the document requires.</summary>
    bool RequiresDocumentedMembers { get; }
}
