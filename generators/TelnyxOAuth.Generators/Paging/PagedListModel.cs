using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>An operation that lists page by page.</summary>
/// <param name="Namespace">The resource's namespace.</param>
/// <param name="ResourceName">The resource's name.</param>
/// <param name="Operation">The operation.</param>
/// <param name="MethodName">The enumerator's name.</param>
/// <param name="Style">How a page is asked for.</param>
/// <param name="Items">The response's property that holds the items, or <c>null</c> where the response is the list.</param>
/// <param name="ItemType">The items.</param>
/// <param name="TotalItems">Where the response says how many items there are, as an expression on it, or <c>null</c>.</param>
/// <param name="TotalPages">Where the response says how many pages there are, likewise.</param>
/// <param name="HasMore">Where the response says whether more follows, likewise.</param>
internal sealed record PagedListModel(
    string Namespace,
    string ResourceName,
    OperationModel Operation,
    string MethodName,
    PagingStyle Style,
    string? Items,
    TypeShape ItemType,
    string? TotalItems,
    string? TotalPages,
    string? HasMore);
