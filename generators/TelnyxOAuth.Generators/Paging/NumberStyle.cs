using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A list whose pages are numbered, from 1 or, where the document says so, from 0.</summary>
/// <param name="Parameter">The parameter that takes the number.</param>
/// <param name="Number">The response's property with the number of the page, or <c>null</c>.</param>
/// <param name="IsFromZero">Whether the first page has the number 0. The Runtime counts from 1 all the same.</param>
internal sealed record NumberStyle(string Parameter, string? Number, bool IsFromZero)
    : PagingStyle(Parameter, "NumberedPages", "1", "number", "number")
{
    private static readonly string[] Parameters = { "pagenumber", "page", "pageno", "pagenum", "currentpage", "pageindex" };
    private static readonly string[] Numbers = { "pagenumber", "currentpage", "page", "pageno", "pagenum" };

    /// <summary>Whether a parameter is called like one that takes the number of a page.</summary>
    internal static bool IsPageNumber(string wireName) => WireName.IsOneOf(wireName, Parameters);

    internal static NumberStyle? Recognize(ListShape list) =>
        list.FindQuery(Parameters, TypeKind.Int32, TypeKind.Int64) is { } parameter
            ? new NumberStyle(
                parameter.Name,
                // A server that counts requests from 0 may count responses from 1.
                parameter.IsFromZero ? null : list.Find(Numbers, TypeKind.Int32, TypeKind.Int64)?.Path,
                parameter.IsFromZero)
            : null;

    internal override string? GetReturned(string response, string items, string item) => GetAccess(response, Number);

    internal override string ToArgument(string place) => IsFromZero ? $"{place} - 1" : place;

    internal override string ToPlace(string argument) => IsFromZero ? $"{argument} + 1" : argument;
}
