namespace TelnyxOAuth.Generators.Paging;

/// <summary>How a list says where a page is, and how the next is asked for.</summary>
/// <param name="Parameter">The operation's parameter that takes a page's place, or <c>null</c> where a link is followed.</param>
/// <param name="Factory">The type that makes the pages.</param>
/// <param name="PlaceType">The type of a page's place in C#.</param>
/// <param name="FirstPlace">The place of the first page in C#.</param>
/// <param name="PlaceName">What a further page's place is called.</param>
internal abstract record PagingStyle(string? Parameter, string Factory, string PlaceType, string FirstPlace, string PlaceName)
{
    /// <summary>What the response says of the place, as an expression on it: of this page's, or of the next one's.</summary>
    /// <param name="response">The response's variable.</param>
    /// <param name="items">The items as an expression.</param>
    /// <param name="item">A free name for an item's variable.</param>
    internal abstract string GetReturned(string response, string items, string item);

    /// <summary>A place as the operation's parameter takes it.</summary>
    internal virtual string ToArgument(string place) => place;

    private protected static string GetAccess(string response, string? path) => path is null ? "null" : response + "." + path;
}
