using System.Collections.Generic;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Paging;

/// <summary>Which link of a header <c>Link</c> leads to the next page (RFC 8288).</summary>
public class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://a.example/x?page=2>; rel=\"next\"", "https://a.example/x?page=2")]
    [InlineData("<?page=2>;rel=next", "?page=2")]
    [InlineData("< /x?a=1,2;3 > ; REL = \"prev NEXT\"", "/x?a=1,2;3")]
    [InlineData("<?page=1>; rel=\"prev\", <?page=3>; rel=\"next\", <?page=9>; rel=\"last\"", "?page=3")]
    [InlineData("<?page=1>; title=\"a, b; rel=\\\"next\\\"\"; rel=prev, <?page=3>; title=\"<x>\"; rel=next", "?page=3")]
    [InlineData("<?page=1>; rel=prev; rel=next", null)]
    [InlineData("<?page=1>; rel=next; rel=prev", "?page=1")]
    [InlineData("<?page=1>; rel=next; anchor=\"#other\", <?page=2>; rel=next", "?page=2")]
    [InlineData("<?page=1>; rel=nextish", null)]
    [InlineData("<?page=1>", null)]
    [InlineData("<?page=1; rel=next", null)]
    [InlineData("?page=1; rel=next", null)]
    [InlineData("<?page=1>; rel=\"next", "?page=1")]
    [InlineData("", null)]
    [InlineData(",,;;=\"", null)]
    public void The_link_to_the_next_page_is_found(string header, string? expected) => Assert.Equal(expected, LinkHeader.GetNext(Headers(header)));

    [Fact]
    public void The_link_may_stand_in_another_line_of_the_header()
    {
        Assert.Equal("?page=3", LinkHeader.GetNext(Headers("<?page=1>; rel=prev", "<?page=3>; rel=next")));
        Assert.Null(LinkHeader.GetNext(new ApiResponseHeaders([])));
    }

    private static ApiResponseHeaders Headers(params string[] links) => new([new KeyValuePair<string, IReadOnlyList<string>>("link", links)]);
}
