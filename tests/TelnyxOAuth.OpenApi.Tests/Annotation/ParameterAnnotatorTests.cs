using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>The C# names of parameters.</summary>
public class ParameterAnnotatorTests
{
    [Theory]
    [InlineData("page[size]", "pageSize")]
    [InlineData("consent_token", "consentToken")]
    [InlineData("filter[name]", "name")]
    [InlineData("filter[name][contains]", "nameContains")]
    [InlineData("filter", "filter")]
    [InlineData("default", "@default")]
    [InlineData("2fa", "value2fa")]
    [InlineData("$", "parameter")]
    [InlineData("body", "bodyQuery")]
    [InlineData("cancellation_token", "cancellationTokenQuery")]
    [InlineData("options", "optionsQuery")]
    public void A_parameter_is_named_after_its_wire_name(string wire, string name) =>
        Assert.Equal([name], Names($"{{name: '{wire}', in: query, required: true}}"));

    [Theory]
    [InlineData("page[size]", "PageSize")]
    [InlineData("filter[name][contains]", "NameContains")]
    [InlineData("default", "Default")]
    [InlineData("2fa", "Value2fa")]
    [InlineData("IPs", "IPs")]
    [InlineData("body", "Body")]
    [InlineData("cancellation_token", "CancellationToken")]
    [InlineData("copy", "Copy")]
    [InlineData("to_string", "ToStringQuery")]
    [InlineData("thing_do_options", "ThingDoOptionsQuery")]
    public void An_optional_one_is_named_as_the_property_that_it_is(string wire, string name) =>
        Assert.Equal([name], Names($"{{name: '{wire}', in: query}}"));

    [Fact]
    public void Arguments_and_options_have_names_of_their_own() =>
        Assert.Equal(["id", "Id"], Names("{name: id, in: path}", "{name: id, in: query}"));

    [Fact]
    public void A_filter_keeps_its_group_where_another_parameter_has_the_plain_name() =>
        Assert.Equal(["Name", "FilterName"], Names("{name: name, in: query}", "{name: 'filter[name]', in: query}"));

    [Fact]
    public void Of_two_with_one_name_the_one_in_the_path_keeps_it() =>
        Assert.Equal(["id", "idHeader"], Names("{name: id, in: header, required: true}", "{name: id, in: path}"));

    [Fact]
    public void A_clash_that_has_no_better_name_is_numbered() =>
        Assert.Equal(["AB", "ABQuery", "ABQuery2"], Names("{name: a_b, in: query}", "{name: a-b, in: query}", "{name: 'a[b]', in: query}"));

    [Fact]
    public void A_name_in_the_document_wins() =>
        Assert.Equal(["IdQuery", "Id"], Names("{name: id, in: query}", "{name: x, in: query, x-dotnet-name: id}"));

    [Fact]
    public void A_shared_parameter_is_named_once()
    {
        var root = Shared("{name: page_size, in: query}", "parameters: [{$ref: '#/components/parameters/P'}]");

        Assert.Equal("'PageSize'", root.At("/components/parameters/P/x-dotnet-name"));
        Assert.Equal("{'$ref':'#/components/parameters/P'}", root.At("/paths/~1a~1{id}/get/parameters/1"));
    }

    [Fact]
    public void A_shared_parameter_is_written_out_where_it_needs_another_name()
    {
        var root = Shared("{name: id, in: header, required: true}", "parameters: [{name: id, in: path}, {$ref: '#/components/parameters/P'}]");

        Assert.Equal("'id'", root.At("/components/parameters/P/x-dotnet-name"));
        Assert.Equal("'idHeader'", root.At("/paths/~1a~1{id}/get/parameters/1/x-dotnet-name"));
        Assert.Equal("{'$ref':'#/components/parameters/P'}", root.At("/paths/~1b/get/parameters/0"));
    }

    [Fact]
    public void A_shared_parameter_keeps_the_name_that_the_document_gives()
    {
        var root = Shared("{name: id, in: header, required: true, x-dotnet-name: mine}", "parameters: [{$ref: '#/components/parameters/P'}]");

        Assert.Equal("'mine'", root.At("/components/parameters/P/x-dotnet-name"));
        Assert.Equal("{'$ref':'#/components/parameters/P'}", root.At("/paths/~1a~1{id}/get/parameters/1"));
    }

    /// <summary>A document with a parameter that two operations have; the first has more.</summary>
    private static Node Shared(string parameter, string operation) => Annotated.Document($$$"""
        openapi: 3.1.0
        paths:
          /a/{id}: {get: {operationId: As_Get, {{{operation}}}, responses: {'204': {description: ok} } } }
          /b: {get: {operationId: Bs_Get, parameters: [{$ref: '#/components/parameters/P'}], responses: {'204': {description: ok} } } }
        components: {parameters: {P: {{{parameter}}} }}
        """);

    private static string[] Names(params string[] parameters)
    {
        var path = parameters.Any(parameter => parameter.Contains("in: path", System.StringComparison.Ordinal)) ? "/a/{id}" : "/a";
        var root = Annotated.Document($"openapi: 3.1.0\npaths: {{'{path}': {{get: {{operationId: Things_Do, parameters: [{string.Join(", ", parameters)}]}}}}}}");
        return [.. root.Map("paths").Map(path).Map("get").List("parameters").Elements().Select(parameter => parameter.Text(Contract.Name) ?? string.Empty)];
    }
}
