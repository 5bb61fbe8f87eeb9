using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Checks that a page's items could be read, so that no list ends early or lacks some of its items unnoticed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PageItems
{
    private const int MaxNameLength = 100;

    /// <summary>Checks a page.</summary>
    /// <param name="response">The response; <c>null</c> if it had no body.</param>
    /// <param name="name">The name on the wire of the member that holds the items.</param>
    /// <param name="items">The items, or <c>null</c>.</param>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.List</c>.</param>
    /// <exception cref="ApiContentException">The items came, and their type can't hold one of them.</exception>
    public static void ThrowIfUnreadable(object? response, string name, object? items, string operationName)
    {
        if (items is null && response is JsonModel model && model.IsUnreadable(name))
        {
            throw new ApiContentException($"an item at $.{BodyExcerpt.InOneLine(name, MaxNameLength)} is of another format or range than documented", operationName: operationName);
        }
    }
}
