using System.Linq;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A list whose pages give the cursor of the next, or whose last item is the cursor.</summary>
/// <param name="Parameter">The parameter that takes the cursor.</param>
/// <param name="NextCursor">Where the response gives the next cursor, or <c>null</c> where the last item does.</param>
/// <param name="ItemCursor">The item's property that is the cursor, or <c>null</c> where the response gives it.</param>
internal sealed record CursorStyle(string Parameter, string? NextCursor, string? ItemCursor)
    : PagingStyle(Parameter, "CursorPages", "null", "cursor", "next")
{
    private static readonly string[] ItemParameters = { "startingafter", "after", "startafter" };

    private static readonly string[] Parameters = new[]
    {
        "cursor", "pagecursor", "aftercursor", "nextcursor", "pageafter", "pagetoken", "nextpagetoken", "nexttoken",
        "continuationtoken", "continuation", "marker", "nextmarker", "offset",
    }.Concat(ItemParameters).ToArray();

    private static readonly string[] NextCursors =
    {
        "nextcursor", "nextpagecursor", "nextpagetoken", "nexttoken", "nextmarker", "nextcontinuationtoken", "continuationtoken",
        "aftercursor", "endcursor",
    };

    // Names that mean a cursor only inside one of these objects.
    private static readonly string[] CursorHolders = { "cursors", "cursor" };
    private static readonly string[] CursorHolderNames = { "after", "next" };
    private static readonly string[] PageHolders = { "paging", "pagination", "page", "pageinfo", "meta", "next" };
    private static readonly string[] PageHolderNames = { "after" };
    private static readonly string[] NextPageHolders = { "nextpage" };
    private static readonly string[] NextPageNames = { "offset", "cursor", "token" };

    // Tried last: it may be the cursor of the page itself, which is then repeated and ends the list.
    private static readonly string[] OwnNames = { "cursor", "pagecursor" };
    private static readonly string[] OwnHolders = { "", "meta", "paging", "pagination" };

    private static readonly string[] LastIds = { "lastid" };

    internal static CursorStyle? Recognize(ListShape list)
    {
        // The first page is requested without a cursor, so a required cursor can't be paging.
        if (list.FindQuery(Parameters, TypeKind.String) is not { IsOptional: true } parameter)
        {
            return null;
        }

        var next = list.Find(NextCursors, TypeKind.String)
            ?? list.FindIn(CursorHolders, CursorHolderNames, TypeKind.String)
            ?? list.FindIn(PageHolders, PageHolderNames, TypeKind.String)
            ?? list.FindIn(NextPageHolders, NextPageNames, TypeKind.String)
            ?? list.FindIn(OwnHolders, OwnNames, TypeKind.String);
        if (next is not null)
        {
            return new CursorStyle(parameter.Name, next.Path, null);
        }

        if (!WireName.IsOneOf(parameter.WireName, ItemParameters) || PagedListRecognizer.FindHasMore(list) is null)
        {
            return null;
        }

        if (list.Find(LastIds, TypeKind.String) is { } lastId)
        {
            return new CursorStyle(parameter.Name, lastId.Path, null);
        }

        return !list.ItemType.IsNullable
            && list.Item?.Properties.FirstOrDefault(property => property is { JsonName: "id", Type.Kind: TypeKind.String }) is { } id
            ? new CursorStyle(parameter.Name, null, id.Name)
            : null;
    }

    internal override string? GetReturned(string response, string items, string item) =>
        ItemCursor is null ? GetAccess(response, NextCursor) : $"ClientRuntime.CursorPages.OfLast({items}, {item} => {item}.{ItemCursor})";
}
