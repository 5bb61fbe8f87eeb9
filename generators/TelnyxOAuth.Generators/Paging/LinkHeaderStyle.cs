using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A list whose pages have the link to the next in their header <c>Link</c> (RFC 8288).</summary>
internal sealed record LinkHeaderStyle()
    : PagingStyle(null, "CursorPages", "null", "link", "next")
{
    // Links may lead anywhere. Those of an operation that takes what only paged lists take lead to further pages.
    private static readonly string[] Sizes = { "perpage", "pagesize", "limit", "pagelimit", "first", "take", "maxresults", "size" };
    private static readonly string[] Places = { "page", "pagenumber", "pageno", "offset", "cursor", "after", "before", "startingafter", "endingbefore", "pagetoken", "marker", "since" };

    internal static LinkHeaderStyle? Recognize(ListShape list) =>
        list.HasLinks && !list.HasBody && (list.HasQuery(Sizes) || list.HasQuery(Places)) ? new LinkHeaderStyle() : null;

    internal override bool ReadsHeaders => true;

    internal override string? GetReturned(string response, string items, string item) => null;
}
