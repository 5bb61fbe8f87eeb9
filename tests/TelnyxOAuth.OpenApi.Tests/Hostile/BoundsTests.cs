using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Hostile;

/// <summary>A document that would grow beyond measure is an error at the line where it does.</summary>
public sealed class BoundsTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";
    private const string Ok = "responses: {'204': {description: d}}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_that_aliases_repeat_counts_for_its_length()
    {
        var text = new string('x', 100_000);
        Fails($"{Head}paths: {{}}\nx-text: &a {text}\nx-list:\n{Lines(1000, _ => "  - *a")}", "TOA1002", line: number => number > 5);
        Fails($"{Head}paths: {{}}\nx-map: &a {{ {new string('k', 9000)}: 1 }}\nx-list:\n{Lines(9000, _ => "  - *a")}", "TOA1002", line: number => number > 5);
    }

    [Theory]
    [InlineData("api.yaml", "x-number: {0}")]
    [InlineData("api.json", "{{\"openapi\": \"3.0.3\",\n\n\"x-number\": {0}}}")]
    public void A_number_that_no_type_has_is_an_error_at_its_place(string file, string format)
    {
        foreach (var number in (string[])[new string('1', 200_000), "1e400", "-1e999999", "0." + new string('3', 500)])
        {
            var text = string.Format(CultureInfo.InvariantCulture, format, number);
            Fails(file == "api.yaml" ? $"{Head}{text}\n" : text, "TOA1002", 3, file);
        }
    }

    [Fact]
    public void Numbers_that_a_double_holds_and_texts_like_numbers_are_read()
    {
        var root = YamlNodeReader.Read("a: 1.7976931348623157e308\nb: '1e400'\nc: .inf\nd: -5e-400\n");
        Assert.Equal(["1.7976931348623157e308", "1e400", ".inf", "-5e-400"], root.Members().Select(entry => ((ScalarNode)entry.Value).Text));
    }

    [Theory]
    [InlineData("api.yaml", "openapi: 3.0.3\ninfo:\n  title: 'a\0b'\n")]
    [InlineData("api.yaml", "openapi: 3.0.3\ninfo:\n  ti\0tle: b\n")]
    [InlineData("api.json", "{\"openapi\": \"3.0.3\",\n\"info\":\n{\"title\": \"a\0b\"}}")]
    [InlineData("api.json", "{\"openapi\": \"3.0.3\",\n\"info\":\n{\"title\": \"a\vb\"}}")]
    public void A_control_character_that_no_file_may_have_is_an_error_at_its_line(string file, string text) => Fails(text, "TOA1002", 3, file);

    [Fact]
    public void A_key_is_no_longer_than_a_pointer_can_bear() => Fails($"{Head}paths:\n  /{new string('a', 20_000)}: {{}}\n", "TOA1002", 4);

    [Fact]
    public void References_lead_to_what_they_mean_in_a_hundred_steps()
    {
        static string Document(int count) =>
            $"{Head}paths:\n  /a: {{get: {{parameters: [{{$ref: '#/components/parameters/P{count}'}}], {Ok}}}}}\ncomponents:\n  parameters:\n    P0: {{name: p, in: query, schema: {{type: string}}}}\n"
            + Lines(count, number => $"    P{number + 1}: {{$ref: '#/components/parameters/P{number}'}}");

        Assert.NotNull(Compile(Document(90)).Document);
        Fails(Document(200), "TOA1004", 4);
    }

    [Theory]
    [InlineData("shared responses", """
        paths:
        {n:  /a{0}: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}}
        components:
          responses:
            R: {description: d, x-more: [{,:1}]}
        """)]
    [InlineData("objects in queries", """
        paths:
        {n:  /a{0}: {get: {parameters: [{name: f, in: query, style: deepObject, schema: {$ref: '#/components/schemas/F'}}], responses: {'204': {description: d}}}}}
        components:
          schemas:
            F: {type: object, properties: {{,:p{0}: {type: string}}}}
        """)]
    [InlineData("shared path items", """
        paths:
        {n:  /a{0}: {$ref: '#/components/pathItems/P'}}
        components:
          pathItems:
            P: {get: {responses: {'204': {description: d}}, x-more: [{,:1}]}}
        """)]
    [InlineData("ways to authorize", """
        security: [{,:{s{0}: []}}]
        paths:
        {n:  /a{0}: {get: {responses: {'204': {description: d}}}}}
        """)]
    [InlineData("allOf of allOf", """
        paths:
          /a: {get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}}
        components:
          schemas:
            B: {type: object, properties: {{,:p{0}: {type: string}}}}
            S: {type: object, properties: {{,:q{0}: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {r{0}: {type: string}}}]}}}}
        """)]
    public void What_is_shared_many_times_is_not_copied_without_end(string what, string template)
    {
        Assert.NotEmpty(what);
        Fails(Head + Filled(template, 1200), "TOA1006", line: number => number > 2);
        Assert.NotNull(Compile(Head + Filled(template, 20)).Document);
    }

    [Theory]
    [InlineData("allOf of allOf", 190, "    S{0}: {type: object, properties: {p{0}: {type: string}}}", "    S{0}: {allOf: [{$ref: '#/components/schemas/S{1}'}, {type: object, properties: {p{0}: {type: string}}}]}")]
    [InlineData("lists of lists", 80, "    S{0}: {type: array, items: {type: string}}", "    S{0}: {type: array, items: {$ref: '#/components/schemas/S{1}'}}")]
    [InlineData("maps of maps", 80, "    S{0}: {type: object, additionalProperties: {type: string}}", "    S{0}: {type: object, additionalProperties: {$ref: '#/components/schemas/S{1}'}}")]
    [InlineData("lists of objects with lists", 45, "    S{0}: {type: array, items: {type: string}}", "    S{0}: {type: array, items: {type: object, properties: {s{0}: {$ref: '#/components/schemas/S{1}'}}}}")]
    public async Task Schemas_in_rows_are_copied_in_proportion_to_the_document(string what, int length, string first, string next)
    {
        Assert.NotEmpty(what);
        await WithinLimitAsync(() => Fails(Rows(20 * length, length, first, next), "TOA1006", line: number => number > 5));
        await WithinLimitAsync(() => Assert.NotNull(Compile(Rows(2000, 5, first, next)).Document));
    }

    [Theory]
    [InlineData("named lists", "    S{0}: {type: array, items: {$ref: '#/components/schemas/S{1}'}}", 20_000)]
    [InlineData("named maps", "    S{0}: {type: object, additionalProperties: {$ref: '#/components/schemas/S{1}'}}", 120)]
    [InlineData("lists of compositions", "    S{0}: {type: array, items: {allOf: [{$ref: '#/components/schemas/S{1}'}, {minItems: 1}]}}", 180)]
    public async Task Copies_are_nested_no_deeper_than_NSwag_reads(string what, string next, int length)
    {
        Assert.NotEmpty(what);
        await WithinLimitAsync(() => Fails(Rows(length, length, "    S{0}: {type: array, items: {type: string}}", next), "TOA1006", line: number => number > 5));
        Assert.NotNull(Compile(Rows(40, 40, "    S{0}: {type: array, items: {type: string}}", next)).Document);
    }

    [Fact]
    public void Copies_may_be_ten_times_a_document()
    {
        Assert.Equal(100_000, DocumentLimits.Copies(1));
        Assert.Equal(200_000, DocumentLimits.Copies(20_000));
        Assert.Equal(1_000_000, DocumentLimits.Copies(1_000_000));
    }

    [Fact]
    public async Task An_object_in_a_query_that_holds_itself_many_times_ends_before_it_is_spread()
    {
        const string Template = """
            paths:
              /a: {get: {parameters: [{name: f, in: query, style: deepObject, schema: {$ref: '#/components/schemas/F'}}], responses: {'204': {description: d}}}}
            components:
              schemas:
                F: {type: object, properties: {{,:p{0}: {$ref: '#/components/schemas/F'}}}}
            """;
        await WithinLimitAsync(() => Fails(Head + Filled(Template, 100), "TOA1006", line: number => number > 2));
    }

    [Fact]
    public void Positions_in_one_line_are_those_of_its_characters()
    {
        var root = JsonNodeReader.Read("{\"ä\":\"😀\", \"b\":[1,\"é\",{\"c\":2}],\n \"d\":3}"u8);
        Assert.Equal((1, 16), Place(root.List("b")!));
        Assert.Equal((1, 28), Place(root.List("b")!.Items[2].Members()[0].Value));
        Assert.Equal((2, 6), Place(((MapNode)root)["d"]!));
    }

    /// <summary>Schemas of which each is made of the one before it, in rows of a length; a model has the last of each row, and an operation that.</summary>
    private static string Rows(int count, int length, string first, string next)
    {
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        var schemas = Lines(count, number => (number % length == 0 ? first : next)
            .Replace("{0}", Text(number), StringComparison.Ordinal).Replace("{1}", Text(number - 1), StringComparison.Ordinal));
        var members = string.Join(", ", Enumerable.Range(0, count).Select(number => $"m{Text(number)}: {{$ref: '#/components/schemas/S{Text(number)}'}}"));
        return $"{Head}paths:\n  /a: {{get: {{responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/M'}}}}}}}}}}}}}}\n"
            + $"components:\n  schemas:\n{schemas}    M: {{type: object, properties: {{{members}}}}}\n";
    }

    /// <summary>Runs what must not take long, however the document is made.</summary>
    private static async Task WithinLimitAsync(Action action) => await Task.Run(action).WithinAsync(Limits.Step, "The document");

    private static (int Line, int Column) Place(Node node) => (node.Position.Line, node.Position.Column);

    private FrontEndResult Compile(string text, string file = "api.yaml") => DocumentFrontEnd.Compile(new FrontEndInput(_folder.Write(file, text)));

    private void Fails(string text, string code, int line, string file = "api.yaml") => Fails(text, code, number => number == line, file);

    private void Fails(string text, string code, Func<int, bool> line, string file = "api.yaml")
    {
        Diagnostic found;
        try
        {
            found = Compile(text, file).Diagnostics.First(diagnostic => diagnostic.IsError);
        }
        catch (DiagnosticException exception)
        {
            found = exception.Diagnostic;
        }

        Assert.True(found.Code == code && found.Position is { } position && line(position.Line), found.ToString());
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(number => line(number) + "\n"));

    /// <summary>A line <c>{n:…}</c> and a part <c>{,:…}</c> stand so many times.</summary>
    private static string Filled(string template, int count)
    {
        static string Numbered(string text, int number) => text.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return string.Join('\n', template.ReplaceLineEndings("\n").Split('\n').Select(line =>
        {
            if (line.StartsWith("{n:", StringComparison.Ordinal))
            {
                return string.Join('\n', Enumerable.Range(0, count).Select(number => Numbered(line[3..^1], number)));
            }

            var start = line.IndexOf("{,:", StringComparison.Ordinal);
            if (start < 0)
            {
                return line;
            }

            var (end, open) = (start + 3, 1);
            for (; open > 0; end++)
            {
                open += line[end] == '{' ? 1 : line[end] == '}' ? -1 : 0;
            }

            return line[..start] + string.Join(", ", Enumerable.Range(0, count).Select(number => Numbered(line[(start + 3)..(end - 1)], number))) + line[end..];
        }));
    }
}
