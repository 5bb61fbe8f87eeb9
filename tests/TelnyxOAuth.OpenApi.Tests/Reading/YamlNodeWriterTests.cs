using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Reading;

/// <summary>Writing nodes as YAML.</summary>
public class YamlNodeWriterTests
{
    [Theory]
    [InlineData("{b: 1, a: x}", "b: 1\na: x\n")]
    [InlineData("{a: {b: {}, c: []}}", "a:\n  b: {}\n  c: []\n")]
    [InlineData("{a: [x, {b: 1, c: 2}]}", "a:\n  - x\n  - b: 1\n    c: 2\n")]
    [InlineData("[[1, 2], [], [[3]]]", "- - 1\n  - 2\n- []\n- - - 3\n")]
    [InlineData("{}", "{}\n")]
    [InlineData("hello", "hello\n")]
    [InlineData("{a: ~, b: TRUE, c: 0x1F, d: 1.50}", "a: null\nb: true\nc: 0x1F\nd: 1.50\n")]
    [InlineData("{'200': {'$ref': '#/a'}}", "'200':\n  $ref: '#/a'\n")]
    public void Blocks_are_indented_by_two(string yaml, string expected) =>
        Assert.Equal(expected, YamlNodeWriter.Write(YamlNodeReader.Read(yaml)));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("3.1.0", "3.1.0")]
    [InlineData("https://a.example/v2", "https://a.example/v2")]
    [InlineData("filter[name]", "filter[name]")]
    [InlineData("it's", "it's")]
    [InlineData("grüße 😀", "grüße 😀")]
    [InlineData("", "''")]
    [InlineData("12", "'12'")]
    [InlineData("1.5", "'1.5'")]
    [InlineData("true", "'true'")]
    [InlineData("No", "'No'")]
    [InlineData("null", "'null'")]
    [InlineData("~", "'~'")]
    [InlineData("0x1F", "'0x1F'")]
    [InlineData("0b11", "'0b11'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("12:30", "'12:30'")]
    [InlineData("2024-01-31", "'2024-01-31'")]
    [InlineData("2024-01-31T10:00:00Z", "'2024-01-31T10:00:00Z'")]
    [InlineData("<<", "'<<'")]
    [InlineData("# no comment", "'# no comment'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a:", "'a:'")]
    [InlineData("a *b", "'a *b'")]
    [InlineData("'a'", "'''a'''")]
    [InlineData("*a", "'*a'")]
    [InlineData(" a", "' a'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\r\n\u0001", "\"a\\r\\n\\u0001\"")]
    [InlineData("\n", "\"\\n\"")]
    [InlineData(" a\nb", "\" a\\nb\"")]
    [InlineData("a\u2028\uFEFFb", "\"a\\u2028\\uFEFFb\"")]
    public void Text_is_quoted_only_where_a_reader_would_take_it_for_something_else(string text, string expected)
    {
        var map = new MapNode();
        map.Set("a", ScalarNode.From(text));

        Assert.Equal($"a: {expected}\n", YamlNodeWriter.Write(map));
        Assert.Equal(text, YamlNodeReader.Read(YamlNodeWriter.Write(map)).Text("a"));
    }

    [Theory]
    [InlineData("one\ntwo", "a:\n  - |-\n    one\n    two\n")]
    [InlineData("one\n\n  two\n", "a:\n  - |\n    one\n\n      two\n")]
    [InlineData("one\n\n\n", "a:\n  - |+\n    one\n\n\n")]
    public void Lines_stay_lines(string text, string expected)
    {
        var map = new MapNode();
        map.Set("a", new ListNode(items: [ScalarNode.From(text)]));

        Assert.Equal(expected, YamlNodeWriter.Write(map));
        Assert.Equal(text, YamlNodeReader.Read(expected).List("a").Elements()[0].AsText());
    }

    [Fact]
    public void A_long_sentence_is_folded_between_words()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));
        var map = new MapNode();
        map.Set("description", ScalarNode.From(text));

        var yaml = YamlNodeWriter.Write(map);

        Assert.StartsWith("description: >-\n  word1 word2", yaml, StringComparison.Ordinal);
        Assert.All(yaml.Split('\n'), line => Assert.True(line.Length <= 120, line));
        Assert.Equal(text, YamlNodeReader.Read(yaml).Text("description"));
    }

    [Fact]
    public void Whatever_a_node_holds_reads_back_as_the_same()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var node = RandomNode(random, depth: 0);
            var yaml = YamlNodeWriter.Write(node);

            Assert.Equal(NodeText.From(node), NodeText.From(YamlNodeReader.Read(yaml)));
            Assert.Equal(yaml, YamlNodeWriter.Write(YamlNodeReader.Read(yaml)));
        }
    }

    [Theory]
    [InlineData("out.json", "{\n  \"a\": \"1\"\n}\n")]
    [InlineData("out.yaml", "a: '1'\n")]
    [InlineData("out.yml", "a: '1'\n")]
    public void The_form_follows_the_files_name(string path, string expected) =>
        Assert.Equal(expected, DocumentWriter.TextFor(path, YamlNodeReader.Read("a: '1'")));

    private static Node RandomNode(Random random, int depth)
    {
        switch (random.Next(depth > 3 ? 3 : 5))
        {
            case 0:
                string[] plain = ["null", "true", "false", "0", "-12", "1.5e3", ".inf", "0o17"];
                var text = plain[random.Next(plain.Length)];
                return new ScalarNode(CoreSchema.KindOf(text), text, default);
            case 1 or 2:
                return ScalarNode.From(RandomText(random));
            case 3:
                return new ListNode(items: Enumerable.Range(0, random.Next(4)).Select(_ => RandomNode(random, depth + 1)));
            default:
                var map = new MapNode();
                for (var member = random.Next(4); member > 0; member--)
                {
                    map.Set(RandomText(random), RandomNode(random, depth + 1));
                }

                return map;
        }
    }

    private static string RandomText(Random random)
    {
        const string Characters = "ab 12:#-'\"[]{},&*!|>%@`?~=.\n\t\r\\/ \n  é\u0085\u00A0\u2028";
        var length = random.Next(20) switch { 0 => 1500, < 4 => 150, _ => random.Next(12) };
        return new string([.. Enumerable.Range(0, length).Select(_ => Characters[random.Next(Characters.Length)])]);
    }
}
