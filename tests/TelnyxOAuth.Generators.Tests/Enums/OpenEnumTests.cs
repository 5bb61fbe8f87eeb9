using TelnyxOAuth.Generators.Tests.Support;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Enums;

public sealed class OpenEnumTests
{
    private static readonly string Raw = RawText.File(
        RawText.Enum("Status", ("Open", "open"), ("InReview", "in-review"), ("Quoted", "say \\\"hi\\\"")),
        RawText.Enum("Nothing"));

    [Theory]
    [InlineData("Status.Open.Value", "open")]
    [InlineData("Status.InReview.Value", "in-review")]
    [InlineData("Status.Quoted.Value", "say \"hi\"")]
    [InlineData("Status.InReview.ToString()", "in-review")]
    [InlineData("Status.Values.InReview", "in-review")]
    [InlineData("new Status(\"archived\").Value", "archived")]
    [InlineData("Status.Parse(\"archived\").Value", "archived")]
    [InlineData("default(Status).ToString()", "")]
    [InlineData("string.Join(\",\", Status.KnownValues)", "open,in-review,say \"hi\"")]
    [InlineData("string.Join(\",\", Nothing.KnownValues)", "")]
    public void A_value_is_the_text_on_the_wire(string expression, string expected)
    {
        Assert.Equal(expected, Probe.Run<string>(Raw, $"return {expression};"));
    }

    [Theory]
    [InlineData("Status.Open.IsKnown", true)]
    [InlineData("new Status(\"in-review\").IsKnown", true)]
    [InlineData("new Status(\"archived\").IsKnown", false)]
    [InlineData("new Status(\"OPEN\").IsKnown", false)]
    [InlineData("default(Status).IsKnown", false)]
    [InlineData("new Nothing(\"x\").IsKnown", false)]
    public void Only_values_that_the_document_lists_are_known(string expression, bool expected)
    {
        Assert.Equal(expected, Probe.Run<bool>(Raw, $"return {expression};"));
    }

    [Theory]
    [InlineData("Status.Open == new Status(\"open\")", true)]
    [InlineData("Status.Open == \"open\"", true)]
    [InlineData("Status.Open != \"open\"", false)]
    [InlineData("Status.Open == new Status(\"Open\")", false)]
    [InlineData("Status.Open != new Status(\"Open\")", true)]
    [InlineData("Status.Open.Equals((object)Status.Open)", true)]
    [InlineData("Status.Open.Equals((object)\"open\")", false)]
    [InlineData("Status.Open.Equals((object?)null)", false)]
    [InlineData("default(Status) == new Status(\"\")", true)]
    [InlineData("default(Status).Equals(Status.Open)", false)]
    [InlineData("new Status(\"e\\u0301\") == new Status(\"\\u00e9\")", false)]
    public void Values_are_equal_letter_for_letter(string expression, bool expected)
    {
        Assert.Equal(expected, Probe.Run<bool>(Raw, $"return {expression};"));
    }

    [Theory]
    [InlineData("Scheme.Bearer == new Scheme(\"BEARER\")", true)]
    [InlineData("Scheme.Bearer != \"bearer\"", false)]
    [InlineData("Scheme.Bearer == Scheme.Mac", false)]
    [InlineData("new Scheme(\"mAC\").IsKnown", true)]
    [InlineData("new Scheme(\"macs\").IsKnown", false)]
    [InlineData("default(Scheme).IsKnown", false)]
    [InlineData("default(Scheme) == new Scheme(\"\")", true)]
    [InlineData("new Scheme(\"BEARER\").Value == \"BEARER\"", true)]
    [InlineData("new HashSet<Scheme> { Scheme.Bearer }.Contains(\"bEARER\")", true)]
    [InlineData("new Scheme(\"\\u0131\") == new Scheme(\"I\")", false)]
    public void Values_of_an_enum_that_ignores_casing_are_equal_in_any_and_keep_their_text(string expression, bool expected)
    {
        var raw = RawText.File(RawText.Enum("Scheme", ("Bearer", "Bearer"), ("Mac", "mac")).Replace("Location =", "IgnoreCase = true, Location =", System.StringComparison.Ordinal));

        Assert.Equal(expected, Probe.Run<bool>(raw, $"return {expression};"));
    }

    [Fact]
    public void Equal_values_have_one_hash_code_and_are_found_in_sets()
    {
        Assert.True(Probe.Run<bool>(
            Raw,
            "return new HashSet<Status> { Status.Open, default }.Contains(new Status(string.Concat(\"op\", \"en\"))) && default(Status).GetHashCode() == new Status(\"\").GetHashCode();"));
    }

    [Theory]
    [InlineData("(Status?)null == null", true)]
    [InlineData("(Status?)Status.Open == null", false)]
    [InlineData("(Status?)Status.Open == \"open\"", true)]
    public void A_value_that_may_be_absent_compares_with_null(string expression, bool expected)
    {
        Assert.Equal(expected, Probe.Run<bool>(Raw, $"return {expression};"));
    }

    [Fact]
    public void Members_named_like_keywords_are_fine()
    {
        var raw = RawText.File(RawText.Enum("Status", ("@default", "y"), ("@is", "z")));

        Assert.Equal("y+z", Probe.Run<string>(raw, "return string.Join(\"+\", Status.KnownValues);"));
    }

    [Fact]
    public void A_null_text_is_refused()
    {
        Assert.Throws<System.ArgumentNullException>(() => Probe.Run<string>(Raw, "return new Status(null!).Value;"));
        Assert.Throws<System.ArgumentNullException>(() => Probe.Run<string>(Raw, "Status status = (string)null!; return status.Value;"));
    }

    [Fact]
    public void A_switch_matches_the_constants()
    {
        Assert.Equal(
            "review/other",
            Probe.Run<string>(
                Raw,
                """
                string Name(Status status) => status.Value switch
                {
                    Status.Values.Open => "open",
                    Status.Values.InReview => "review",
                    _ => "other",
                };
                return Name(Status.InReview) + "/" + Name("archived");
                """));
    }

    [Theory]
    [InlineData("JsonConvert.SerializeObject(Status.InReview)", "\"in-review\"")]
    [InlineData("JsonConvert.SerializeObject((Status?)null)", "null")]
    [InlineData("JsonConvert.SerializeObject(new[] { Status.Open, new Status(\"archived\") })", "[\"open\",\"archived\"]")]
    [InlineData("JsonConvert.DeserializeObject<Status>(\"\\\"archived\\\"\").Value", "archived")]
    [InlineData("JsonConvert.DeserializeObject<Status>(\"7\").Value", "7")]
    [InlineData("(JsonConvert.DeserializeObject<Status?>(\"null\") is null).ToString()", "True")]
    [InlineData("string.Join(\"+\", JsonConvert.DeserializeObject<Status[]>(\"['open','x']\")!)", "open+x")]
    public void Json_convert_reads_and_writes_plain_texts(string expression, string expected)
    {
        Assert.Equal(expected, Probe.Run<string>(Raw, $"return {expression};"));
    }

    [Fact]
    public void The_list_of_known_values_can_not_be_changed()
    {
        Assert.False(Probe.Run<bool>(Raw, "return Status.KnownValues is Status[];"));
    }

    [Fact]
    public void A_member_has_the_documentation_of_its_constant_where_there_is_some()
    {
        var source = GeneratorRun.From(SourceFile.Library).Sources["Library.Enums.g.cs"];

        Assert.Contains("""
                    /** <inheritdoc cref="Values.ScienceFiction"/> */ public static Genre ScienceFiction => new Genre(Values.ScienceFiction);
                    public static Genre Poetry => new Genre(Values.Poetry);
            """, source);
    }
}
