using System.ComponentModel;

namespace TelnyxOAuth.Runtime;

/// <summary>Checks that a page's items could be read, so that no list ends early or lacks some of its items unnoticed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PageItems
{
    private const int MaxNameLength = 100;

    /// <summary>Checks a page.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="response">The response; <c>null</c> if it had no body.</param>
    /// <param name="name">The name on the wire of the member that holds the items.</param>
    /// <param name="items">The items, or <c>null</c>.</param>
    /// <param name="operationName">The operation that was called, such as <c>OAuthClients.List</c>.</param>
    /// <returns>The items.</returns>
    /// <exception cref="ApiContentException">The items came, and their type can't hold one of them.</exception>
    public static T? ThrowIfUnreadable<T>(object? response, string name, T? items, string operationName)
        where T : class
    {
        if (items is null && response is JsonModel model && model.IsUnreadable(name))
        {
            throw new ApiContentException($"an item at $.{BodyExcerpt.InOneLine(name, MaxNameLength)} is of another format or range than documented", operationName: operationName);
        }

        return items;
    }
}
