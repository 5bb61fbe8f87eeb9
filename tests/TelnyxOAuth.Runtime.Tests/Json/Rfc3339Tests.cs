using System;
using System.Globalization;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-01-02T03:04:05Z")]
    [InlineData("2026-01-02t03:04:05z")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-01-02T03:04:05")]
    [InlineData("2026-01-02T03:04:05.1Z")]
    [InlineData("2026-01-02T03:04:05.1234567Z")]
    [InlineData("2026-01-02T03:04:05.123456789Z")]
    [InlineData("2026-01-02T03:04:05.000000+00:00")]
    [InlineData("2026-01-02T03:04:05+05:30")]
    [InlineData("2026-01-02T03:04:05.5-14:00")]
    [InlineData("2026-01-02T03:04:05-00:00")]
    [InlineData("2026-01-02T03:04Z")]
    [InlineData("2026-01-02")]
    [InlineData("2024-02-29T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void A_date_is_read_as_the_general_parser_reads_it(string text)
    {
        var expected = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        Assert.True(Rfc3339.TryParse(text, out var value));

        Assert.Equal(expected, value);
        Assert.Equal(expected.Offset, value.Offset);
    }

    [Theory]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-00-01T00:00:00Z")]
    [InlineData("2026-01-00T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-01-02T25:00:00Z")]
    [InlineData("2026-01-02T03:60:00Z")]
    [InlineData("2026-01-02T03:04:61Z")]
    [InlineData("2026-01-02T03:04:05+15:00")]
    [InlineData("2026-01-02T03:04:05+14:01")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("2026-01-02T03:04:05Zx")]
    [InlineData("2026-01-02T03:04:05+")]
    [InlineData("2026-01-0xT03:04:05Z")]
    [InlineData("２026-01-02T03:04:05Z")]
    [InlineData("never, ever, at any time")]
    public void What_is_no_date_is_refused(string text)
    {
        Assert.False(Rfc3339.TryParse(text, out _));
    }

    [Fact]
    public void Any_moment_comes_back_from_how_it_is_written()
    {
        var random = new Random(3339);
        for (var i = 0; i < 2000; i++)
        {
            var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1));
            var moment = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)), offset);

            Assert.True(Rfc3339.TryParse(WireText.From(moment), out var value));

            Assert.Equal(moment, value);
            Assert.Equal(offset, value.Offset);
        }
    }
}
