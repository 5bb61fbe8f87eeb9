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
    public void A_parameter_is_named_after_its_wire_name(string wire, string name) =>
        Assert.Equal([name], Names($"{{name: '{wire}', in: query}}"));

    [Fact]
    public void A_filter_keeps_its_group_where_another_parameter_has_the_plain_name() =>
        Assert.Equal(["name", "filterName"], Names("{name: name, in: query}", "{name: 'filter[name]', in: query}"));

    [Fact]
    public void Of_two_with_one_name_the_one_in_the_path_keeps_it() =>
        Assert.Equal(["idHeader", "id"], Names("{name: id, in: header}", "{name: id, in: path}"));

    [Fact]
    public void A_clash_that_has_no_better_name_is_numbered() =>
        Assert.Equal(["aB", "aBQuery", "aBQuery2"], Names("{name: a_b, in: query}", "{name: a-b, in: query}", "{name: 'a[b]', in: query}"));

    [Fact]
    public void A_name_in_the_document_wins() =>
        Assert.Equal(["idQuery", "id"], Names("{name: id, in: query}", "{name: x, in: query, x-dotnet-name: id}"));

    [Fact]
    public void Parameters_of_the_path_have_their_names_first()
    {
        var root = Annotated.Operation("parameters: [{name: id, in: query}]", pathItem: "parameters: [{name: id, in: path}]");

        Assert.Equal("'id'", root.At("/paths/~1a/parameters/0/x-dotnet-name"));
        Assert.Equal("'idQuery'", root.At("/paths/~1a/get/parameters/0/x-dotnet-name"));
    }

    [Fact]
    public void A_parameter_that_overrides_the_path_s_has_the_same_name()
    {
        var root = Annotated.Operation("parameters: [{name: id, in: path}]", pathItem: "parameters: [{name: id, in: path}]");

        Assert.Equal("'id'", root.At("/paths/~1a/get/parameters/0/x-dotnet-name"));
    }

    [Fact]
    public void A_shared_parameter_is_named_once()
    {
        var root = Annotated.Operation("parameters: [{$ref: '#/components/parameters/P'}]", "parameters: {P: {name: page_size, in: query}}");

        Assert.Equal("'pageSize'", root.At("/components/parameters/P/x-dotnet-name"));
        Assert.Equal("{'$ref':'#/components/parameters/P'}", root.At("/paths/~1a/get/parameters/0"));
    }

    [Fact]
    public void A_shared_parameter_is_written_out_where_it_needs_another_name()
    {
        var root = Annotated.Operation(
            "parameters: [{name: id, in: path}, {$ref: '#/components/parameters/P'}]", "parameters: {P: {name: id, in: header}}");

        Assert.Equal("'id'", root.At("/components/parameters/P/x-dotnet-name"));
        Assert.Equal("{'name':'id','in':'header','x-dotnet-name':'idHeader'}", root.At("/paths/~1a/get/parameters/1"));
    }

    private static string[] Names(params string[] parameters)
    {
        var root = Annotated.Operation($"parameters: [{string.Join(", ", parameters)}]");
        return [.. root.Map("paths").Map("/a").Map("get").List("parameters").Elements().Select(parameter => parameter.Text(Contract.Name) ?? string.Empty)];
    }
}
