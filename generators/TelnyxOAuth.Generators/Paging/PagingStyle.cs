namespace TelnyxOAuth.Generators.Paging;

/// <summary>How a page of a list is identified, and how the next one is requested.</summary>
/// <param name="Parameter">The parameter that takes a page's position (number, offset or cursor), or <c>null</c> if a link is followed.</param>
/// <param name="Factory">The type that creates the pages.</param>
/// <param name="FirstPlace">The position of the first page, as C#.</param>
/// <param name="PlaceName">The variable's name for the position of a page.</param>
/// <param name="ReturnedName">What the Runtime calls the position that a response states.</param>
internal abstract record PagingStyle(string? Parameter, string Factory, string FirstPlace, string PlaceName, string ReturnedName)
{
    /// <summary>The position that the response states, of this page or of the next, as an expression on the response; <c>null</c> where it states none.</summary>
    /// <param name="response">The response's variable.</param>
    /// <param name="items">The items, as an expression.</param>
    /// <param name="item">An unused name for an item's variable.</param>
    internal abstract string? GetReturned(string response, string items, string item);

    /// <summary>Converts a position to the parameter's type.</summary>
    internal virtual string ToArgument(string place) => place;

    /// <summary>Converts what the parameter is set to, which may be <c>null</c>, to a position.</summary>
    internal virtual string ToPlace(string argument) => argument;

    /// <summary>Whether the Runtime is given the responses with their headers, rather than what they hold.</summary>
    internal virtual bool ReadsHeaders => false;

    private protected static string? GetAccess(string response, string? path) => path is null ? null : response + "." + path;
}
