using System.Linq;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What the classes of optional parameters are called, and what they say of their values.</summary>
public class OptionsAnnotatorTests
{
    private const string A = "parameters: [{name: a, in: query, schema: {type: string}}]";

    [Theory]
    [InlineData("OAuthClients_List", "OAuthClientListOptions")]
    [InlineData("Addresses_ListKeys", "AddressListKeysOptions")]
    [InlineData("OAuth_Authorize", "OAuthAuthorizeOptions")]
    [InlineData("WellKnown_Get", "WellKnownGetOptions")]
    public void A_class_is_named_after_the_resource_in_the_singular_and_the_operation(string id, string expected) =>
        Assert.Equal([expected], Names($"/a: {{get: {{operationId: {id}, {A}}}}}"));

    [Fact]
    public void An_operation_without_optional_parameters_has_none() =>
        Assert.Equal(["none"], Names("'/a/{id}': {get: {operationId: As_Get, parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}"));

    [Fact]
    public void A_class_gives_way_to_a_schema_and_to_another_class() =>
        Assert.Equal(
            ["PetsListOptions", "PetListCallOptions", "none"],
            Names(
                $"/a: {{get: {{operationId: Pets_List, {A}}}}}, /b: {{get: {{operationId: Pet_List, {A}}}}}, "
                    + "/c: {get: {operationId: Cs_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/pet_list_options'}}}}}}}",
                "pet_list_options: {type: object, properties: {a: {type: string}}}"));

    [Fact]
    public void A_class_keeps_its_name_when_another_operation_gets_its_first_option()
    {
        const string Second = "/b: {get: {operationId: Pet_List, " + A + "}}";

        Assert.Equal(["none", "PetListCallOptions"], Names("/a: {get: {operationId: Pets_List}}, " + Second));
        Assert.Equal(["PetListOptions", "PetListCallOptions"], Names($"/a: {{get: {{operationId: Pets_List, {A}}}}}, " + Second));
    }

    [Fact]
    public void A_long_name_loses_words()
    {
        var name = Assert.Single(Names($"/a: {{get: {{operationId: {string.Concat(Enumerable.Repeat("Abcdefghi", 6))}_{string.Concat(Enumerable.Repeat("Jklmnopqr", 6))}, {A}}}}}"));

        Assert.InRange(name.Length, 8, 60);
        Assert.EndsWith("Options", name, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: integer, minimum: 1, maximum: 100, default: 20}", "From 1 to 100; by default 20.")]
    [InlineData("{type: integer, minimum: 1}", "At least 1.")]
    [InlineData("{type: number, maximum: 1.5}", "At most 1.5.")]
    [InlineData("{type: string, maxLength: 5}", "At most 5 characters.")]
    [InlineData("{type: string, minLength: 34, maxLength: 34}", "Exactly 34 characters.")]
    [InlineData("{type: array, minItems: 1, maxItems: 3, items: {type: string}, default: [a, b]}", "From 1 to 3 items; by default a, b.")]
    [InlineData("{type: boolean, default: false}", "By default false.")]
    [InlineData("{type: string, default: \"a\\u2028*/b\"}", "By default a */b.")]
    [InlineData("{type: string}", null)]
    public void Limits_and_defaults_are_put_into_words(string schema, string? expected)
    {
        var root = Annotated.Document($"openapi: 3.1.0\npaths: {{/a: {{get: {{operationId: As_Get, parameters: [{{name: a, in: query, schema: {schema}}}]}}}}}}");

        Assert.Equal(expected, root.Map("paths").Map("/a").Map("get").List("parameters").Elements().Single().Text(Contract.Limits));
    }

    private static string[] Names(string paths, string schemas = "")
    {
        var root = Annotated.Document($"openapi: 3.1.0\npaths: {{{paths}}}\ncomponents: {{schemas: {{{schemas}}}}}");
        return [.. OpenApiShape.Operations(root).Select(place => place.Operation.Text(Contract.Options) ?? "none")];
    }
}
