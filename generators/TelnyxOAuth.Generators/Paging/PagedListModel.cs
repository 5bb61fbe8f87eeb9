using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>An operation that lists by numbered pages.</summary>
/// <param name="Namespace">The resource's namespace.</param>
/// <param name="ResourceName">The resource's name.</param>
/// <param name="Operation">The operation.</param>
/// <param name="MethodName">The enumerator's name.</param>
/// <param name="NumberParameter">The parameter that takes the page's number.</param>
/// <param name="Items">The answer's property that holds the items.</param>
/// <param name="ItemType">The items.</param>
/// <param name="Number">Where the answer says which page it is, as an expression on it, or <c>null</c>.</param>
/// <param name="TotalItems">Where the answer says how many items there are, likewise.</param>
/// <param name="TotalPages">Where the answer says how many pages there are, likewise.</param>
internal sealed record PagedListModel(
    string Namespace,
    string ResourceName,
    OperationModel Operation,
    string MethodName,
    string NumberParameter,
    string Items,
    string ItemType,
    string? Number,
    string? TotalItems,
    string? TotalPages);
