using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A list whose pages are numbered from 1.</summary>
/// <param name="Parameter">The parameter that takes the number.</param>
/// <param name="Number">The response's property with the number of the page, or <c>null</c>.</param>
internal sealed record NumberStyle(string Parameter, string? Number)
    : PagingStyle(Parameter, "NumberedPages", "1", "number", "number")
{
    private static readonly string[] Parameters = { "pagenumber", "page", "pageno", "pagenum", "currentpage" };
    private static readonly string[] Numbers = { "pagenumber", "currentpage", "page", "pageno", "pagenum" };

    internal static NumberStyle? Recognize(ListShape list) =>
        list.FindQuery(Parameters, TypeKind.Int32, TypeKind.Int64) is { } parameter
            ? new NumberStyle(parameter.Name, list.Find(Numbers, TypeKind.Int32, TypeKind.Int64)?.Path)
            : null;

    internal override string? GetReturned(string response, string items, string item) => GetAccess(response, Number);
}
