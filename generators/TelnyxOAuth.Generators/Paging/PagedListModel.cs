using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>An operation that lists page by page.</summary>
/// <param name="Namespace">The resource's namespace.</param>
/// <param name="ResourceName">The resource's name.</param>
/// <param name="Operation">The operation.</param>
/// <param name="MethodName">The enumerator's name.</param>
/// <param name="Style">How a page is requested.</param>
/// <param name="Items">The response's property that holds the items, or <c>null</c> where the response is the list.</param>
/// <param name="ItemType">The type of the items.</param>
/// <param name="TotalItems">The number of items, as an expression on the response, or <c>null</c>.</param>
/// <param name="TotalPages">The number of pages, as an expression on the response, or <c>null</c>.</param>
/// <param name="HasMore">Whether more pages follow, as an expression on the response, or <c>null</c>.</param>
internal sealed record PagedListModel(
    string Namespace,
    string ResourceName,
    OperationModel Operation,
    string MethodName,
    PagingStyle Style,
    ResponseMember? Items,
    TypeShape ItemType,
    string? TotalItems,
    string? TotalPages,
    string? HasMore)
{
    /// <summary>What the enumerator returns.</summary>
    internal string ReturnType => $"ClientRuntime.PagedEnumerable<{ItemType.FullName}>";

    /// <summary>What a page is read from: what the operation returns, with the headers where the style reads them.</summary>
    internal string GetPageType(string result) => Style.ReadsHeaders ? $"ClientRuntime.ApiResponse<{result}>" : result;

    /// <summary>The parameters that the enumerator takes beside the options: all that the operation takes but the one that says which page.</summary>
    internal IEnumerable<ParameterModel> Carried => Operation.Arguments.Where(parameter => parameter.Name != Style.Parameter);

    /// <summary>The property of the options that says which page, or <c>null</c> where something else does.</summary>
    internal string? PlaceOption => Operation.Parameters.FirstOrDefault(parameter => parameter.IsOptional && parameter.Name == Style.Parameter)?.Name;
}
