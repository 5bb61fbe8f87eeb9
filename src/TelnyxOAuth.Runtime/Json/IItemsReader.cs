using Newtonsoft.Json.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// A reader that gives the JSON of a list or map once more. So nothing is kept while it is read, and an item that its type
/// can't hold needs no exception.
/// </summary>
internal interface IItemsReader
{
    /// <summary>Gets or sets how the items are read that the reader is in.</summary>
    ItemsState Items { get; set; }

    /// <summary>Begins to read the list or map whose start the reader is on; <c>false</c> if it can't be given once more.</summary>
    bool BeginItems();

    /// <summary>Ends it, on its last token.</summary>
    /// <returns>Its JSON if one of the items was unreadable, otherwise <c>null</c>.</returns>
    JToken? EndItems();
}
