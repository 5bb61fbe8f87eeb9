using System;
using System.Collections.Generic;
using System.IO;
using TelnyxOAuth.Reference;
using Xunit;

namespace TelnyxOAuth.Repository.Tests.Reference;

public sealed class SiteLinksTests : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("site-").FullName;

    [Theory]
    [InlineData("other.html")]
    [InlineData("other.html#there")]
    [InlineData("other.html?q=1#there")]
    [InlineData("#here")]
    [InlineData("folder/")]
    [InlineData("https://learn.microsoft.com/dotnet")]
    public void A_link_to_what_is_there_is_followed(string link) => Assert.Empty(Check(link));

    [Theory]
    [InlineData("missing.html")]
    [InlineData("other.html#nowhere")]
    [InlineData("#nowhere")]
    [InlineData("../outside.html")]
    [InlineData("http://learn.microsoft.com/dotnet")]
    [InlineData("javascript:alert(1)")]
    public void A_link_that_leads_nowhere_is_found_with_its_page(string link) => Assert.Equal([$"page.html: {link}"], Check(link));

    [Fact]
    public void Hosts_of_others_are_told()
    {
        Write("page.html", "<a href=\"https://docs.example/a\">a</a>");
        var links = new SiteLinks(_site);

        Assert.Empty(links.FindBroken());
        Assert.Equal(["docs.example"], links.Hosts);
    }

    public void Dispose() => Directory.Delete(_site, recursive: true);

    private IReadOnlyList<string> Check(string link)
    {
        Write("page.html", $"<h2 id=\"here\">Here</h2><a class=\"xref\" href=\"{link}\">it</a>");
        Write("other.html", "<h2 id=\"there\">There</h2>");
        Directory.CreateDirectory(Path.Combine(_site, "folder"));
        Write("folder/index.html", "");
        return new SiteLinks(_site).FindBroken();
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_site, name), text);
}
