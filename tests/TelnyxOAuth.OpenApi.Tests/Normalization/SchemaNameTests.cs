using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>What schemas are called.</summary>
public sealed class SchemaNameTests
{
    private const string Body = "{content: {application/json: {schema: {type: object, properties: {NAME: {type: string}}}}}}";

    [Fact]
    public void Inline_objects_are_named_after_their_owner_and_their_member_and_items_in_the_singular()
    {
        var tidy = Normalized.Schemas("Call: {type: object, properties: {call_status: {type: object, properties: {a: {type: string}}}, legs: {type: array, items: {type: object, properties: {b: {type: string}}}}}}");

        Assert.Equal(["Call", "CallStatus", "CallLeg"], Normalized.Names(tidy));
    }

    [Fact]
    public void What_says_the_same_in_several_places_is_one_schema()
    {
        var tidy = Normalized.Schemas("""
            Call: {type: object, properties: {sort_order: {type: string, enum: [asc, desc]}}}
            Fax: {type: object, properties: {sort_order: {type: string, enum: [asc, desc], description: other words}}}
            """);

        Assert.Equal(["Call", "Fax", "SortOrder"], Normalized.Names(tidy));
    }

    [Fact]
    public void What_stands_inside_two_things_that_say_the_same_is_named_after_the_one_that_is_left()
    {
        var tidy = Normalized.Schemas("""
            Call: {type: object, properties: {leg: {type: object, properties: {state: {type: object, properties: {a: {type: string}}}}}}}
            Fax: {type: object, properties: {leg: {type: object, properties: {state: {type: object, properties: {a: {type: string}}}}}}}
            """);

        Assert.Equal(["Call", "Fax", "CallLegState", "CallLeg"], Normalized.Names(tidy));
    }

    [Theory]
    [InlineData("call_status", "CallStatus")]
    [InlineData("call.status-v2", "StatusV2")]
    [InlineData("io.api.core.Pod", "Pod")]
    [InlineData("System", "SystemModel")]
    [InlineData("10dlc", "Value10dlc")]
    [InlineData("10dlc_Error", "Error10dlc")]
    [InlineData("HTTPError", "HttpError")]
    [InlineData("class", "Class")]
    [InlineData("ToString", "ToStringModel")]
    [InlineData("PetJsonCodec", "PetJsonCodecModel")]
    [InlineData("Value", "Value")]
    public void A_name_becomes_one_of_dotnet(string name, string expected) =>
        Assert.Equal([expected], Normalized.Names(Normalized.Schemas($"'{name}': {{type: object, properties: {{a: {{type: string}}}}}}")));

    [Theory]
    [InlineData("PetsResource", "PetsResourceModel")]
    [InlineData("IPetsResource", "IPetsResourceModel")]
    public void A_schema_gives_way_to_a_resource_and_to_its_interface(string name, string expected)
    {
        var document = Annotated.Document("""
            openapi: 3.1.0
            paths:
              /pets:
                get: {operationId: Pets_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/NAME'}}}}}}
            components: {schemas: {NAME: {type: object, properties: {a: {type: string}}}}}
            """.Replace("NAME", name, StringComparison.Ordinal));

        Assert.NotNull(document.At($"/components/schemas/{expected}"));
    }

    [Fact]
    public void Names_that_clash_get_a_word_and_no_number()
    {
        var tidy = Normalized.Schemas("""
            Error: {type: object, properties: {a: {type: string}}}
            error: {type: object, properties: {b: {type: string}}}
            ERROR: {type: string, enum: [x, y]}
            v1.Pod: {type: object, properties: {a: {type: string}}}
            v2.Pod: {type: object, properties: {b: {type: string}}}
            """);

        Assert.Equal(["Error", "ErrorModel", "ErrorValue", "V1Pod", "V2Pod"], Normalized.Names(tidy));
    }

    [Theory]
    [InlineData("Profiles_CreateMessagingProfile", "CreateMessagingProfileRequest")]
    [InlineData("Brands_Create", "CreateBrandRequest")]
    [InlineData("Calls_CreateEvent", "CreateCallEventRequest")]
    [InlineData("Comments_CreateForFile", "CreateCommentForFileRequest")]
    [InlineData("CallCommands_Answer", "AnswerCallRequest")]
    [InlineData("Search_Search", "SearchRequest")]
    public void A_body_is_named_after_its_operation(string id, string expected) =>
        Assert.Equal([expected], Normalized.Names(Normalized.Operation(
            $"operationId: {id}\nrequestBody: {Body}\nresponses: {{'204': {{description: ok}}}}".Replace("NAME", "a", StringComparison.Ordinal), method: "post")));

    [Fact]
    public void Operations_of_one_name_give_their_resources_to_their_types()
    {
        var tidy = Normalized.Document($"""
            openapi: 3.0.0
            info: {"{title: T, version: '1'}"}
            paths:
              /a:
                post:
                  operationId: MailProfiles_SendProfile
                  requestBody: {Body.Replace("NAME", "a", StringComparison.Ordinal)}
                  responses: {"{'204': {description: ok}}"}
              /b:
                post:
                  operationId: CallProfiles_SendProfile
                  requestBody: {Body.Replace("NAME", "b", StringComparison.Ordinal)}
                  responses: {"{'204': {description: ok}}"}
            """);

        Assert.Equal(["SendMailProfileRequest", "SendCallProfileRequest"], Normalized.Names(tidy));
    }

    [Fact]
    public void Security_schemes_that_differ_in_casing_only_are_one()
    {
        var tidy = Normalized.Document("""
            openapi: 3.0.0
            info: {title: T, version: '1'}
            security: [{BearerAuth: []}, {bearerAuth: []}]
            paths:
              /a: {get: {operationId: A_Get, security: [{bearer_auth: []}, {other: []}], responses: {'204': {description: ok}}}}
            components:
              securitySchemes:
                BearerAuth: {type: http, scheme: bearer}
                bearerAuth: {type: http, scheme: bearer, description: again}
                bearer_auth: {type: http, scheme: bearer}
                other: {type: http, scheme: bearer}
            """);

        Assert.Equal(["BearerAuth", "other"], tidy.Map("components").Map("securitySchemes").Members().Select(entry => entry.Key));
        Assert.Equal("[{'BearerAuth':[]}]", tidy.At("/security"));
        Assert.Equal("[{'BearerAuth':[]},{'other':[]}]", tidy.At("/paths/~1a/get/security"));
    }

    [Fact]
    public void A_long_name_loses_words_and_stays_unique()
    {
        var owner = string.Concat(Enumerable.Repeat("VeryLongWord", 6));
        var tidy = Normalized.Schemas($"{owner}: {{type: object, properties: {{one: {{type: object, properties: {{a: {{type: string}}}}}}, two: {{type: object, properties: {{b: {{type: string}}}}}}}}}}");

        Assert.Equal(3, Normalized.Names(tidy).Distinct().Count());
        Assert.All(Normalized.Names(tidy), name => Assert.InRange(name.Length, 1, NameWords.MaxLength));
        Assert.All(Normalized.Names(tidy), name => Assert.DoesNotContain(name, character => char.IsDigit(character) || character == '_'));
    }
}
