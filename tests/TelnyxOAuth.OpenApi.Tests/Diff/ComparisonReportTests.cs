using System.Text.Json;
using TelnyxOAuth.OpenApi.Diff;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>How a comparison is told.</summary>
public class ComparisonReportTests
{
    private const string Before = "{properties: {a: {type: string}, b: {type: string}, c: {type: string}}}";
    private const string After = "{properties: {b: {type: string, deprecated: true}, c: {type: string, default: x}, d: {type: string}}}";

    [Fact]
    public void People_read_the_gravest_first_and_the_bump_last() =>
        Assert.Equal(
            """
            Breaking (1)
              The body of Pets.AddAsync.A is gone.

            Deprecated (1)
              The body of Pets.AddAsync.B is deprecated.

            Changed (1)
              The body of Pets.AddAsync.C is x by default now.

            Added (1)
              The body of Pets.AddAsync.D is new.

            Suggested version bump: major.

            """,
            ComparisonText.Write(Compared.Request(Before, After)));

    [Fact]
    public void Programs_read_json()
    {
        using var json = JsonDocument.Parse(ComparisonJson.Write(Compared.Request(Before, After)));

        Assert.Equal("major", json.RootElement.GetProperty("bump").GetString());
        var added = json.RootElement.GetProperty("findings")[3];
        Assert.Equal("added", added.GetProperty("kind").GetString());
        Assert.Equal("The body of Pets.AddAsync.D is new.", added.GetProperty("message").GetString());
        Assert.Equal("#/paths/~1pets/post/requestBody/content/application~1json/schema/properties/d", added.GetProperty("pointer").GetString());
        Assert.Equal(4, added.GetProperty("line").GetInt32());
        Assert.True(added.GetProperty("column").GetInt32() > 1);
        Assert.Equal("POST /pets", added.GetProperty("operations")[0].GetString());
    }

    [Fact]
    public void Nothing_is_told_in_a_sentence_too() =>
        Assert.Equal("Nothing changes for users. Suggested version bump: none.\n", ComparisonText.Write(Compared.Request(Before, Before)));

    [Theory]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {b: {type: string}}}", "Major")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string}, b: {type: string}}}", "Minor")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, deprecated: true}}}", "Minor")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, default: x}}}", "Patch")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, description: New.}}}", "None")]
    public void The_bump_follows_semantic_versioning(string before, string after, string bump) =>
        Assert.Equal(bump, Compared.Request(before, after).Bump.ToString());
}
