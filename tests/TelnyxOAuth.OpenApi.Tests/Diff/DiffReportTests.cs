using System.Text.Json;
using TelnyxOAuth.OpenApi.Diff;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>How a diff is told.</summary>
public class DiffReportTests
{
    private const string Before = "{properties: {a: {type: string}, b: {type: string}, c: {type: string}, e: {type: string, format: date-time}}}";
    private const string After = "{properties: {b: {type: string, deprecated: true}, c: {type: [string, 'null']}, d: {type: string}, e: {type: integer, format: unix-time}}}";

    [Fact]
    public void People_read_the_most_serious_first_and_the_bump_last() =>
        Assert.Equal(
            """
            Breaking (1)
              Pet.A is gone. [POST /pets]

            Deprecated (1)
              Pet.B is deprecated. [POST /pets]

            Changed (1)
              Pet.C can be sent as null now. [POST /pets]

            Added (1)
              Pet.D is new. [POST /pets]

            On the wire (1)
              Pet.E is a whole number of seconds on the wire now; it was a date with a time. [POST /pets]

            Suggested version bump: major.

            """,
            DiffText.Write(Compared.Request(Before, After)));

    [Fact]
    public void Programs_read_json()
    {
        using var json = JsonDocument.Parse(DiffJson.Write(Compared.Request(Before, After)));

        Assert.Equal("major", json.RootElement.GetProperty("bump").GetString());
        var added = json.RootElement.GetProperty("changes")[4];
        Assert.Equal("added", added.GetProperty("kind").GetString());
        Assert.Equal("Pet.D is new.", added.GetProperty("message").GetString());
        Assert.Equal("#/components/schemas/Pet/properties/d", added.GetProperty("pointer").GetString());
        Assert.Equal("new.yaml", added.GetProperty("file").GetString());
        Assert.Equal(4, added.GetProperty("line").GetInt32());
        Assert.True(added.GetProperty("column").GetInt32() > 1);
        Assert.Equal("POST /pets", added.GetProperty("operations")[0].GetString());
    }

    [Fact]
    public void Nothing_is_told_in_a_sentence_too() =>
        Assert.Equal("Nothing changes for users. Suggested version bump: none.\n", DiffText.Write(Compared.Request(Before, Before)));

    [Fact]
    public void What_changes_on_the_wire_alone_changes_nothing_in_csharp() =>
        Assert.Equal(
            """
            Nothing changes in C#.

            On the wire (1)
              Pet.A is a number of seconds on the wire now; it was a date with a time. [POST /pets]

            Suggested version bump: patch.

            """,
            DiffText.Write(Compared.Request("{properties: {a: {type: string, format: date-time}}}", "{properties: {a: {type: number, format: unixtime}}}")));

    [Theory]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {b: {type: string}}}", "Major")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string}, b: {type: string}}}", "Minor")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, deprecated: true}}}", "Minor")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: [string, 'null']}}}", "Patch")]
    [InlineData("{properties: {a: {type: string}}}", "{properties: {a: {type: string, description: New.}}}", "None")]
    public void The_bump_follows_semantic_versioning(string before, string after, string bump) =>
        Assert.Equal(bump, Compared.Request(before, after).Bump.ToString());
}
