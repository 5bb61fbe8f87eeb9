using System.Linq;
using TelnyxOAuth.OpenApi.Overlays.JsonPaths;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Overlays;

/// <summary>What the targets of overlays select.</summary>
public class JsonPathTests
{
    private const string Document = """
        a: {x: 1, 'y z': 2, x-e: 3}
        list:
          - {name: n1, in: query, deep: {flag: true}}
          - {name: n2, in: path, size: 2}
          - {name: n3, in: query, size: 2.0, none: null}
        paths:
          /p: {get: {x: 4}}
          /q: {get: {x: 5}, put: {x: 6}}
        """;

    [Theory]
    [InlineData("$.a.x", "1")]
    [InlineData("$['a']['y z']", "2")]
    [InlineData("$[\"a\"]['x','y z']", "1 2")]
    [InlineData("$.a.x-e", "3")]
    [InlineData("$.a.*", "1 2 3")]
    [InlineData("$.a[*]", "1 2 3")]
    [InlineData("$.paths.*.get.x", "4 5")]
    [InlineData("$.paths['/q'].*.x", "5 6")]
    [InlineData("$..x", "1 4 5 6")]
    [InlineData("$..['x']", "1 4 5 6")]
    [InlineData("$.paths..x", "4 5 6")]
    [InlineData("$.list[0].name", "n1")]
    [InlineData("$.list[-1].name", "n3")]
    [InlineData("$.list[1,0].name", "n2 n1")]
    [InlineData("$.list[9].name", "")]
    [InlineData("$.list[?(@.name == 'n2')].in", "path")]
    [InlineData("$.list[?@.name == \"n2\"].in", "path")]
    [InlineData("$.list[?(@.in != 'path')].name", "n1 n3")]
    [InlineData("$.list[?(@.size)].name", "n2 n3")]
    [InlineData("$.list[?(!@.size)].name", "n1")]
    [InlineData("$.list[?(@.size == 2)].name", "n2 n3")]
    [InlineData("$.list[?(@.deep.flag == true)].name", "n1")]
    [InlineData("$.list[?(@.none == null)].name", "n3")]
    [InlineData("$.list[?(@.in == 'query' && @.size == 2)].name", "n3")]
    [InlineData("$.list[?(@.in == 'path' || @.deep)].name", "n1 n2")]
    [InlineData("$.list[?(@.name == 'n1' || @.name == 'n2' && @.in == 'query')].name", "n1")]
    [InlineData("$.list[?((@.name == 'n1' || @.name == 'n2') && !(@.in == 'query'))].name", "n2")]
    [InlineData("$.list[?(@.size == $.list[1].size)].name", "n2 n3")]
    [InlineData("$..[?(@.x == 6)].x", "6")]
    [InlineData("$.nothing.at.all", "")]
    public void A_path_selects_in_the_order_of_the_document(string path, string expected)
    {
        var matches = JsonPathParser.Parse(path).Select(YamlNodeReader.Read(Document));

        Assert.Equal(expected, string.Join(' ', matches.Select(match => ((ScalarNode)match.Node).Text)));
    }

    [Fact]
    public void The_root_is_a_path_too()
    {
        var root = YamlNodeReader.Read(Document);

        Assert.Same(root, Assert.Single(JsonPathParser.Parse("$").Select(root)).Node);
    }

    [Fact]
    public void A_node_that_is_reached_twice_is_selected_once()
    {
        Assert.Equal(4, JsonPathParser.Parse("$..*..x").Select(YamlNodeReader.Read(Document)).Count);
    }

    [Theory]
    [InlineData("", 1, "begins with '$'")]
    [InlineData("paths", 1, "begins with '$'")]
    [InlineData("$.", 3, "a name")]
    [InlineData("$.a b", 4, "not expected")]
    [InlineData("$.a[", 5, "a quoted name")]
    [InlineData("$.a['x'", 8, "']'")]
    [InlineData("$.a['x", 5, "no end")]
    [InlineData("$.['a']", 3, "don't go together")]
    [InlineData("$.a[0:2]", 6, "slices")]
    [InlineData("$.a[(@.length-1)]", 5, "scripts")]
    [InlineData("$.a[?(@.b > 1)]", 11, "'>' is not supported")]
    [InlineData("$.a[?(@.b =~ 'x')]", 11, "'=' is not supported")]
    [InlineData("$.a[?(length(@.b) == 1)]", 7, "functions such as 'length()'")]
    [InlineData("$.a[?('x')]", 10, "'==' or '!='")]
    [InlineData("$.a[?(@.b == x)]", 14, "a quoted text")]
    [InlineData("$.a[?(@.b == 'x']", 17, "')'")]
    public void What_is_not_supported_is_told_with_its_place(string path, int character, string message)
    {
        var error = Assert.Throws<JsonPathException>(() => JsonPathParser.Parse(path));

        Assert.Equal(character, error.Index + 1);
        Assert.Contains(message, error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.Throws<JsonPathException>(() => JsonPathParser.Parse($"$[?{new string('(', 100_000)}"));
    }

    [Fact]
    public void Matches_can_be_replaced_and_removed()
    {
        var root = YamlNodeReader.Read("{a: [1, 2, 3], b: {c: 4, d: 5}}");
        foreach (var match in JsonPathParser.Parse("$.a[0,1]").Select(root))
        {
            match.Remove();
        }

        JsonPathParser.Parse("$.b.c").Select(root)[0].Remove();
        JsonPathParser.Parse("$.b.d").Select(root)[0].Replace(ScalarNode.From("six"));

        Assert.Equal("{<a>: [Integer <3>], <b>: {<d>: String <six>}}", NodeText.From(root));
    }
}
