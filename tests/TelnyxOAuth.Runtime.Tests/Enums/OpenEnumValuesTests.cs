using System.Linq;
using TelnyxOAuth.Runtime.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Enums;

public sealed class OpenEnumValuesTests
{
    private static readonly string[] Listed = ["small", "LARGE"];

    [Fact]
    public void The_values_are_those_that_are_listed_in_their_order()
    {
        var values = new OpenEnumValues<Size>(Listed);

        Assert.Equal(2, values.Count);
        Assert.Equal("LARGE", values[1].Value);
        Assert.Equal(Listed, values.Select(value => value.Value));
        Assert.Empty(new OpenEnumValues<Size>([]));
    }

    [Theory]
    [InlineData("small", false, true)]
    [InlineData("Small", false, false)]
    [InlineData("Small", true, true)]
    [InlineData("large", true, true)]
    [InlineData("medium", true, false)]
    [InlineData("", false, false)]
    public void A_value_is_looked_up_by_its_text_in_its_casing_or_in_any(string value, bool ignoreCase, bool expected) =>
        Assert.Equal(expected, new OpenEnumValues<Size>(Listed, ignoreCase).Contains(value));
}
