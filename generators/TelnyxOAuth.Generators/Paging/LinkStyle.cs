using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>A list whose pages give a link to the next.</summary>
/// <param name="NextLink">Where the response gives the link.</param>
/// <param name="IsUri">Whether the link is a <c>Uri</c> rather than a string.</param>
internal sealed record LinkStyle(string NextLink, bool IsUri)
    : PagingStyle(null, "CursorPages", "null", "link", "next")
{
    private static readonly string[] Links =
    {
        "nextpageuri", "nexturi", "nextpageurl", "nexturl", "nextlink", "nextpagelink", "nexthref", "odatanextlink",
    };

    private static readonly string[] UriLinks = { "nextpage" };

    // "next" is a link only inside one of these holders.
    private static readonly string[] Next = { "next" };
    private static readonly string[] NextHolders = { "", "links", "link", "paging", "pagination", "pages", "meta" };
    private static readonly string[] Address = { "href", "url", "uri", "link" };

    internal static LinkStyle? Recognize(ListShape list)
    {
        if (list.HasBody)
        {
            return null;
        }

        var link = list.Find(Links, TypeKind.Uri, TypeKind.String)
            ?? list.Find(UriLinks, TypeKind.Uri)
            ?? list.FindIn(NextHolders, Next, TypeKind.Uri, TypeKind.String)
            ?? list.FindIn(Next, Address, TypeKind.Uri, TypeKind.String);
        return link is null ? null : new LinkStyle(link.Path, link.Property.Type.Kind == TypeKind.Uri);
    }

    // A model's property may be null even if the document requires it.
    internal override string? GetReturned(string response, string items, string item) =>
        GetAccess(response, NextLink) + (IsUri ? "?.OriginalString" : string.Empty);
}
