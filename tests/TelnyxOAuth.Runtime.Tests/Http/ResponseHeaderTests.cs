using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Http;

/// <summary>The headers of a response, by type.</summary>
public sealed class ResponseHeaderTests
{
    [Fact]
    public void Names_are_case_insensitive_and_several_values_are_one_text()
    {
        var headers = Create(("X-Count", ["3"]), ("Vary", ["Accept", "Origin"]));

        Assert.Equal(3, headers.GetInt32("x-count"));
        Assert.Equal("Accept, Origin", headers.GetText("VARY"));
        Assert.Equal(["Accept", "Origin"], headers["vary"]);
        Assert.Equal(["X-Count", "Vary"], headers.Keys);
        Assert.Null(headers.GetText("x-other"));
        Assert.Throws<ArgumentNullException>(() => headers.GetText(null!));
        Assert.Throws<ArgumentNullException>("headers", () => new ApiResponseHeaders(null!));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-7", -7)]
    [InlineData("2147483648", null)]
    [InlineData("7.0", null)]
    [InlineData(" 7", null)]
    [InlineData("", null)]
    [InlineData("many", null)]
    public void What_is_no_integer_is_none(string text, int? expected)
    {
        Assert.Equal(expected, Create(("X", [text])).GetInt32("X"));
        Assert.Equal(text == "2147483648" ? 2147483648 : expected, Create(("X", [text])).GetInt64("X"));
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1,5", null)]
    [InlineData("1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    public void What_is_no_number_is_none(string text, double? expected) => Assert.Equal(expected, Create(("X", [text])).GetDouble("X"));

    [Theory]
    [InlineData("2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02T05:04:05+02:00")]
    [InlineData("Fri, 02 Jan 2026 03:04:05 GMT")]
    [InlineData("Friday, 02-Jan-26 03:04:05 GMT")]
    [InlineData("Fri Jan  2 03:04:05 2026")]
    public void A_time_has_the_form_of_RFC_3339_or_of_HTTP(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Create(("X", [text])).GetDateTimeOffset("X"));

    [Fact]
    public void Other_types_are_read_and_what_is_none_of_them_is_none()
    {
        var headers = Create(
            ("Flag", ["True"]), ("Id", ["6f9619ff-8b86-d011-b42d-00c04fc964ff"]), ("At", ["/next?page=2"]), ("Items", ["a, b ,,", "c"]), ("Odd", ["odd"]), ("Time", ["soon"]));

        Assert.True(headers.GetBoolean("Flag"));
        Assert.Equal(Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), headers.GetGuid("Id"));
        Assert.Equal("/next?page=2", headers.GetUri("At")!.OriginalString);
        Assert.Equal(["a", "b", "c"], headers.GetList("Items"));
        Assert.Null(headers.GetBoolean("Odd"));
        Assert.Null(headers.GetGuid("Odd"));
        Assert.Null(headers.GetDateTimeOffset("Time"));
        Assert.Null(headers.GetList("None"));
        Assert.Null(headers.GetUri("None"));
    }

    private static ApiResponseHeaders Create(params (string Name, string[] Values)[] headers) =>
        new(headers.Select(header => new KeyValuePair<string, IReadOnlyList<string>>(header.Name, header.Values)));
}
