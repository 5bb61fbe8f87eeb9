using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Reading;

/// <summary>Reading YAML to nodes.</summary>
public class YamlNodeReaderTests
{
    [Fact]
    public void Keys_and_values_know_their_line_and_column()
    {
        var root = (MapNode)YamlNodeReader.Read("a: 1\nb:\n  - x\n  - c: d\n");

        Assert.True(root.TryGetEntry("b", out var entry));
        Assert.Equal(new Position(2, 1), entry.KeyPosition);
        Assert.Equal(new Position(3, 3), entry.Value.Position);
        Assert.Equal(new Position(4, 8), entry.Value.Elements()[1].Members().Single().Value.Position);
    }

    [Theory]
    [InlineData("~", nameof(ScalarKind.Null))]
    [InlineData("null", nameof(ScalarKind.Null))]
    [InlineData("", nameof(ScalarKind.Null))]
    [InlineData("true", nameof(ScalarKind.Boolean))]
    [InlineData("yes", nameof(ScalarKind.String))]
    [InlineData("no", nameof(ScalarKind.String))]
    [InlineData("on", nameof(ScalarKind.String))]
    [InlineData("12", nameof(ScalarKind.Integer))]
    [InlineData("0x1F", nameof(ScalarKind.Integer))]
    [InlineData("0o17", nameof(ScalarKind.Integer))]
    [InlineData("1_000", nameof(ScalarKind.String))]
    [InlineData("1.5e3", nameof(ScalarKind.Number))]
    [InlineData(".inf", nameof(ScalarKind.Number))]
    [InlineData("3.1.0", nameof(ScalarKind.String))]
    [InlineData("2024-01-01", nameof(ScalarKind.String))]
    [InlineData("12:30", nameof(ScalarKind.String))]
    [InlineData("'12'", nameof(ScalarKind.String))]
    [InlineData("!!str 12", nameof(ScalarKind.String))]
    public void Plain_scalars_have_the_types_of_the_core_schema(string yaml, string kind)
    {
        var root = (MapNode)YamlNodeReader.Read($"a: {yaml}\n");

        Assert.Equal(kind, ((ScalarNode)root["a"]!).Kind.ToString());
    }

    [Fact]
    public void A_duplicate_key_is_an_error_that_names_the_first()
    {
        var error = Assert.Throws<MalformedDocumentException>(() => YamlNodeReader.Read("a: 1\nb: 2\na: 3\n"));

        Assert.Equal(new Position(3, 1), error.Position);
        Assert.Contains("line 1", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_repeats_what_its_anchor_holds()
    {
        var root = YamlNodeReader.Read("a: &x {k: v}\nb: *x\n");

        Assert.Equal("v", root.Map("b").Text("k"));
        Assert.NotSame(root.Map("a"), root.Map("b"));
    }

    [Theory]
    [InlineData("a: *x\n", 1, 4)]
    [InlineData("a: &x [*x]\n", 1, 8)]
    public void An_alias_without_a_complete_anchor_is_an_error(string yaml, int line, int column)
    {
        var error = Assert.Throws<MalformedDocumentException>(() => YamlNodeReader.Read(yaml));

        Assert.Equal(new Position(line, column), error.Position);
    }

    [Fact]
    public void An_alias_bomb_ends_in_an_error()
    {
        var lines = Enumerable.Range(1, 9).Select(level =>
            $"l{level}: &l{level} [{string.Join(',', Enumerable.Repeat(level == 1 ? "x" : $"*l{level - 1}", 10))}]");

        var error = Assert.Throws<MalformedDocumentException>(() => YamlNodeReader.Read(string.Join('\n', lines)));

        Assert.Contains("aliases", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_is_limited_also_through_aliases()
    {
        var lines = Enumerable.Range(1, 300).Select(level => level == 1 ? "l1: &l1 [x]" : $"l{level}: &l{level} [*l{level - 1}]");

        Assert.Throws<MalformedDocumentException>(() => YamlNodeReader.Read(new string('[', 5000)));
        Assert.Throws<MalformedDocumentException>(() => YamlNodeReader.Read(string.Join('\n', lines)));
    }

    [Theory]
    [InlineData("a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n", "{<c>: Integer <3>, <b>: Integer <1>}")]
    [InlineData("a: &x {b: 1}\ne: &y {b: 2, c: 3}\nd:\n  <<: [*x, *y]\n", "{<b>: Integer <1>, <c>: Integer <3>}")]
    [InlineData("d: {'<<': 1}\n", "{<<<>: Integer <1>}")]
    public void A_merge_key_adds_what_a_mapping_does_not_say_itself(string yaml, string expected) =>
        Assert.Equal(expected, NodeText.From(((MapNode)YamlNodeReader.Read(yaml))["d"]!));

    [Theory]
    [InlineData("a: |-\n    \n  b\n", "{<a>: String <\nb>}")]
    [InlineData("a:\n  b: |+\n      \n  c: 1\n", "{<a>: {<b>: String <\n>, <c>: Integer <1>}}")]
    [InlineData("a: |-\r\n    \r\n  b\r\n", "{<a>: String <\nb>}")]
    public void A_block_may_begin_with_a_line_of_spaces(string yaml, string expected) =>
        Assert.Equal(expected, NodeText.From(YamlNodeReader.Read(yaml)));

    [Theory]
    [InlineData("a: [1\nb: 2\n")]
    [InlineData("a:\n\t- b\n")]
    [InlineData("? [a]\n: b\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a:\n  <<: 1\n")]
    public void Malformed_text_is_an_error_with_a_position(string yaml)
    {
        var error = Assert.Throws<MalformedDocumentException>(() => YamlNodeReader.Read(yaml));

        Assert.True(error.Position.Line >= 1 && error.Position.Column >= 1);
    }

    [Fact]
    public void Damaged_text_is_read_or_reported_and_nothing_else()
    {
        const string Text = "openapi: 3.1.0\npaths:\n  /a: {get: [&x 1, *x, \"q\\u0041\", 'it''s']}\n  /b: |\n    text\n  ? - k\n# end\n";
        var random = new System.Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var damaged = Text.ToCharArray();
            for (var change = 0; change < 3; change++)
            {
                damaged[random.Next(damaged.Length)] = "[]{}:,&*!|>'\"%@`#-? \n\t\\x"[random.Next(24)];
            }

            var text = new string(damaged)[..random.Next(damaged.Length)];
            var error = Record.Exception(() => YamlNodeReader.Read(text));
            Assert.True(error is null or MalformedDocumentException, $"{text}\n{error}");
        }
    }

    [Fact]
    public void An_empty_text_is_null()
    {
        Assert.Equal(ScalarKind.Null, ((ScalarNode)YamlNodeReader.Read("# nothing\n")).Kind);
    }
}
