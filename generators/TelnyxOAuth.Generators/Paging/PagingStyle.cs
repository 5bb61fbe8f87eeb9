namespace TelnyxOAuth.Generators.Paging;

/// <summary>How a page of a list is identified, and how the next one is requested.</summary>
/// <param name="Parameter">The parameter that takes a page's position (number, offset or cursor), or <c>null</c> if a link is followed.</param>
/// <param name="Factory">The type that creates the pages.</param>
/// <param name="PlaceType">The C# type of a position.</param>
/// <param name="FirstPlace">The position of the first page, as C#.</param>
/// <param name="PlaceName">The variable's name for the position of a further page.</param>
internal abstract record PagingStyle(string? Parameter, string Factory, string PlaceType, string FirstPlace, string PlaceName)
{
    /// <summary>The position that the response states, of this page or of the next, as an expression on the response.</summary>
    /// <param name="response">The response's variable.</param>
    /// <param name="items">The items, as an expression.</param>
    /// <param name="item">An unused name for an item's variable.</param>
    internal abstract string GetReturned(string response, string items, string item);

    /// <summary>Converts a position to the parameter's type.</summary>
    internal virtual string ToArgument(string place) => place;

    /// <summary>The position of the first page where the options may say it.</summary>
    /// <param name="option">What the options say, as an expression that may be null.</param>
    internal virtual string FromOption(string option) => $"{option} ?? {FirstPlace}";

    private protected static string GetAccess(string response, string? path) => path is null ? "null" : response + "." + path;
}
