using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>A document is compiled and its operations are called over the wire: each response is read for what it is.</summary>
public sealed class ResponseCallTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    /// <summary>Names that generated code, or what it is compiled with, has for types of its own.</summary>
    private static readonly string[] TypeNames =
    [
        "Exception", "Task", "String", "HttpClient", "Uri", "Stream", "List", "Type", "Object", "Void", "Enum", "Nullable", "Int32", "Guid", "DateTimeOffset", "Attribute",
        "JToken", "JsonProperty", "JsonWriter", "CancellationToken", "IReadOnlyList", "IReadOnlyDictionary", "Dictionary", "Obsolete", "ObsoleteAttribute", "ApiClient", "ApiRequest", "ApiException",
        "ApiOperation", "FileUpload", "JsonModel", "JsonUnion", "ModelCodec", "Page", "PagedEnumerable", "System", "Newtonsoft", "ClientRuntime", "ClientMetadata", "Codecs", "My",
        "FileResponse", "SwaggerException", "DateFormatConverter", "JsonInheritanceConverter", "Int", "Bool", "Byte", "Double", "Action", "Func", "Array", "Convert", "Math", "Console", "Thread", "Date", "TimeSpan",
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "Finalize", "MemberwiseClone", "TaskJsonCodec", "CodecsJsonCodec",
    ];

    /// <summary>Names that the struct of an enum, or the class of a union, has for members of its own.</summary>
    private static readonly string[] MemberNames = ["Value", "Values", "Parse", "IsKnown", "KnownValues", "Kind", "Unknown", "UnknownText", "FromUnknown", "NewtonsoftConverter", "ToString"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Responses_are_read_for_what_they_are()
    {
        const string Document = Head + """
            paths:
              /file: {get: {operationId: Files_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}}}}
              /links/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer, nullable: true}}]
                delete: {operationId: Links_Delete, responses: {'204': {description: '', content: {application/json: {schema: {nullable: true}}}}}}
                patch: {operationId: Links_Patch, responses: {'205': {description: '', content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}}
              /either: {get: {operationId: Either_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}, '204': {description: none}}}}
              /later: {post: {operationId: Later_Start, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}, '202': {description: later}}}}
              /range: {get: {operationId: Range_Get, responses: {2XX: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}}}}
              /default: {get: {operationId: Default_Get, responses: {default: {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}
              /number: {get: {operationId: Number_Get, responses: {'200': {description: ok, content: {application/json: {schema: {type: integer}}}}, '204': {description: none}}}}
              /list:
                get:
                  operationId: Items_List
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses: {2XX: {description: ok, content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: string}}, next_cursor: {type: string, nullable: true}}}}}}}
              /reports/{start}/{color}:
                get:
                  operationId: Reports_Get
                  parameters:
                    - {name: start, in: path, required: true, schema: {type: string, format: date-time, nullable: true}}
                    - {name: color, in: path, required: true, schema: {$ref: '#/components/schemas/Color'}}
                  responses: {'204': {description: ok}}
              /people: {put: {operationId: People_Put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}}, responses: {'204': {description: ok}}}}
              /pets: {get: {operationId: Pets_List, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
            components:
              schemas:
                Color: {type: string, nullable: true, enum: [red, blue]}
                File:
                  type: object
                  required: [at]
                  properties:
                    bytes: {type: integer}
                    small: {type: integer, format: int32}
                    total: {type: integer, format: uint64}
                    ratio: {type: number}
                    at: {type: string, format: date-time}
                    day: {type: string, format: date, nullable: true}
                    id: {type: string, format: uuid}
                    hash: {type: string, format: byte}
                    home: {type: string, format: uri}
                    callbacks: {type: array, items: {type: string, format: uri}}
                Person: {type: object, properties: {disability: {type: string, nullable: true}, hasDisability: {type: string, nullable: true}, shouldSerializeDisability: {type: string, nullable: true}, '@type': {type: string}, type: {type: string}, Type: {type: string}}}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Lizard'}]
                  discriminator: {propertyName: petType, mapping: {dog: Dog, kitty: '#/components/schemas/Cat', lizard: 'schemas.json#/components/schemas/Lizard'}}
                Cat: {type: object, required: [petType], properties: {petType: {type: string}, name: {type: string}}}
                Dog: {type: object, required: [petType], properties: {petType: {type: string}, bark: {type: string}}}
                Lizard: {type: object, properties: {petType: {type: string}, loves: {type: string}}}
            """;
        const string Bad = """{"bytes":18446744073709551616,"small":2147483648,"total":-1,"ratio":1e400,"at":"0000-00-00","day":"soon","id":"1","hash":"?","home":"http://localhost:*/cb","callbacks":["https://a.example/","http://localhost:*/cb",""],"more":1e999}""";
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /file"] = "200 " + Bad,
            ["DELETE /links/1"] = "204",
            ["PATCH /links/1"] = "205 ",
            ["GET /either"] = "204",
            ["POST /later"] = "202 ",
            ["GET /range"] = "204",
            ["GET /default"] = "204",
            ["GET /number"] = "204",
            ["GET /list"] = """200 {"data":[],"next_cursor":"a"}""",
            ["GET /list?after=a"] = """200 {"data":["x"],"next_cursor":"b"}""",
            ["GET /list?after=b"] = "204",
            ["GET /reports/2024-02-29T00%3A00%3A00Z/blue"] = "204",
            ["PUT /people"] = "204",
            ["GET /pets"] = """200 [{"petType":"kitty","name":"a"},{"petType":"lizard"},{"petType":"Archived","bark":"b"}]""",
        });

        var told = await CompiledClient.RunAsync(_folder, Document, server.Address, """
            var lines = new System.Collections.Generic.List<string>();
            var file = await client.Files.GetAsync();
            lines.Add($"{file.Bytes} {file.Small} {file.Total} {file.Ratio} {file.Day} {file.Id} {file.Hash} {file.Home} {string.Join(',', file.Callbacks!)}");
            lines.Add($"{file.AdditionalProperties["at"]} {file.AdditionalProperties["ratio"]}");
            await client.Links.DeleteAsync(1);
            await client.Links.UpdateAsync(1);
            lines.Add($"{await client.Either.GetAsync() is null} {await client.Range.GetAsync() is null} {await client.Default.GetAsync() is null} {await client.Number.GetAsync() is null} {await client.Later.StartAsync() is null}");
            await foreach (var item in client.Items.ListAllAsync()) { lines.Add(item); }
            await client.Reports.GetAsync(new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero), My.Api.Color.Blue);
            await client.People.UpdateAsync(new My.Api.Person { Disability = null, HasDisability = "h", AtType = "1", Type = "2", TypeUppercase = "3" });
            foreach (var pet in await client.Pets.ListAsync()) { lines.Add($"{pet.Kind} {pet.Cat is not null} {pet.Dog is not null} {pet.Lizard is not null} {pet.Unknown?["bark"]}"); }
            return string.Join("\n", lines);
            """);

        Assert.Equal(
            """
                   http://localhost:*/cb https://a.example/,http://localhost:*/cb,
            0000-00-00 1e400
            True True True True True
            x
            kitty True False False 
            lizard False False True 
            Archived False False False b
            """.ReplaceLineEndings("\n"),
            told);
        Assert.Equal(["""{"disability":null,"hasDisability":"h","@type":"1","type":"2","Type":"3"}"""], server.Bodies);
    }

    /// <summary>What came is sent again: nothing of it is lost, and no list is shorter than it was.</summary>
    [Fact]
    public async Task An_item_that_its_type_can_not_hold_costs_neither_the_response_nor_the_list()
    {
        const string Document = Head + """
            paths:
              /plan:
                get: {operationId: Plans_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}}}
                put: {operationId: Plans_Put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Plan'}}}}, responses: {'204': {description: ok}}}
              /box:
                get: {operationId: Boxes_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}}}
                put: {operationId: Boxes_Put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Box'}}}}, responses: {'204': {description: ok}}}
              /bare: {get: {operationId: Bare_Get, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: integer}}}}}}}}
              /numbers:
                get:
                  operationId: Numbers_List
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: integer}}, next_cursor: {type: string, nullable: true}}}}}}}
            components:
              schemas:
                Plan:
                  type: object
                  required: [dates]
                  properties:
                    name: {type: string}
                    dates: {type: array, items: {type: string, format: date}}
                    ids: {type: array, nullable: true, items: {type: string, format: uuid, nullable: true}}
                    counts: {type: object, additionalProperties: {type: integer}}
                    grid: {type: array, items: {type: array, items: {type: number}}}
                    steps: {type: array, items: {$ref: '#/components/schemas/Plan'}}
                Box: {type: object, properties: {value: {$ref: '#/components/schemas/Either'}}}
                Either: {oneOf: [{type: array, items: {type: string, format: date-time}}, {type: integer}, {$ref: '#/components/schemas/Named'}]}
                Named: {type: object, required: [name], properties: {name: {type: string}}}
            """;
        const string Plan = """{"name":"n","dates":["2024-01-01","soon"],"ids":[null,"1"],"counts":{"a":1,"b":1e999},"grid":[[1.5],[1e400]],"steps":[{"name":"s","dates":["2024-01-01"]},{"dates":["later"]}]}""";
        const string Box = """{"value":["2024-01-01T00:00:00Z","soon"]}""";
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /box"] = "200 " + Box,
            ["PUT /box"] = "204",
            ["GET /plan"] = "200 " + Plan,
            ["PUT /plan"] = "204",
            ["GET /bare"] = "200 [1,1.5]",
            ["GET /numbers"] = """200 {"data":[1,2],"next_cursor":"a"}""",
            ["GET /numbers?after=a"] = """200 {"data":[3,"four"],"next_cursor":null}""",
        });

        var told = await CompiledClient.RunAsync(_folder, Document, server.Address, """
            var plan = await client.Plans.GetAsync();
            var told = $"{plan.Name} {plan.Dates is null} {plan.Ids is null} {plan.Counts is null} {plan.Grid is null} {plan.Steps!.Count} {plan.Steps[0].Dates.Count} {plan.Steps[1].Dates is null}";
            await client.Plans.UpdateAsync(plan);
            var box = await client.Boxes.GetAsync();
            told += $" {box.Value!.Unknown is not null}";
            await client.Boxes.UpdateAsync(box);
            try { await client.Bare.GetAsync(); } catch (TelnyxOAuth.Runtime.ApiContentException) { told += " bare"; }
            try { await foreach (var number in client.Numbers.ListAllAsync()) { told += " " + number; } } catch (TelnyxOAuth.Runtime.ApiContentException) { told += " page"; }
            return told + " " + (await client.Numbers.ListAsync(new() { After = "a" })).AdditionalProperties["data"].Count();
            """);

        Assert.Equal("n True True True True 2 1 True True bare 1 2 page 2", told);
        Assert.Equal([Plan, Box], server.Bodies);
    }

    [Fact]
    public async Task A_schema_may_be_called_like_any_type_that_generated_code_uses()
    {
        var schemas = string.Concat(TypeNames.Select((name, index) =>
            $"    {name}: {{type: object, required: [one], properties: {{one: {{$ref: '#/components/schemas/{TypeNames[(index + 1) % TypeNames.Length]}'}}, many: {{type: array, items: {{$ref: '#/components/schemas/{name}'}}}}, text: {{type: string, nullable: true}}, at: {{type: string, format: date-time}}, uri: {{type: string, format: uri}}, any: {{}}}}}}\n"));
        var paths = string.Concat(TypeNames.Select(name =>
            $"  /{name}/{{id}}: {{put: {{tags: [{name}], parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}], requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}}}, responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}}}, '404': {{description: no, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}}}}}}}}}\n"));

        var client = await CompiledClient.CompileAsync(_folder, $"{Head}paths:\n{paths}components:\n  schemas:\n    Last: {{type: string}}\n{schemas}");

        Assert.NotNull(client.GetTypeByMetadataName("My.Api.TaskJsonCodecModel"));
        Assert.NotNull(client.GetTypeByMetadataName("My.Api.ExceptionModel"));
        Assert.NotNull(client.GetTypeByMetadataName("My.Api.Task"));
    }

    [Theory]
    [InlineData("{type: string, enum: [a, b]}")]
    [InlineData("{oneOf: [{type: object, required: [kind], properties: {kind: {type: string, enum: [a]}}}, {type: object, required: [kind], properties: {kind: {type: string, enum: [b]}, text: {type: string}}}, {type: string}]}")]
    public async Task An_enum_or_a_union_may_be_called_like_a_member_of_its_type(string schema)
    {
        var schemas = string.Concat(MemberNames.Select(name => $"    {name}: {schema}\n"));
        var members = string.Join(", ", MemberNames.Select(name => $"{name}: {{$ref: '#/components/schemas/{name}'}}"));

        var client = await CompiledClient.CompileAsync(
            _folder,
            $"{Head}paths:\n  /all: {{get: {{operationId: All_Get, responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/All'}}}}}}}}}}}}}}\n"
            + $"components:\n  schemas:\n    All: {{type: object, properties: {{{members}}}}}\n{schemas}");

        Assert.NotNull(client.GetTypeByMetadataName("My.Api.All"));
    }

    [Fact]
    public async Task Names_and_values_that_CSharp_has_no_room_for_compile()
    {
        const string Document = Head + """
            paths:
              /a: {get: {tags: [Things], operationId: async, responses: {'204': {description: ok}}}}
              /b: {get: {operationId: Things_Async, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/All'}}}}}}}
            components:
              schemas:
                All: {type: object, properties: {names: {$ref: '#/components/schemas/Names'}, large: {$ref: '#/components/schemas/Large'}, either: {oneOf: [{$ref: '#/components/schemas/List'}, {$ref: '#/components/schemas/Boolean'}, {type: array, items: {type: string}}, {type: boolean}]}}}
                List: {type: object, required: [a], properties: {a: {type: string}}}
                Boolean: {type: object, required: [b], properties: {b: {type: string}}}
                Names: {type: string, enum: [a, b, c, d], x-enumNames: [Same, Same, Same, same]}
                Large: {type: integer, enum: [18446744073709551615, 1]}
            """;

        var client = await CompiledClient.CompileAsync(_folder, Document);

        Assert.Equal(4, client.GetTypeByMetadataName("My.Api.Names")!.GetMembers().Count(member => member.Name.StartsWith("Same", StringComparison.Ordinal) && member is Microsoft.CodeAnalysis.IPropertySymbol));
        Assert.DoesNotContain(client.GetSymbolsWithName("Async"), symbol => symbol is Microsoft.CodeAnalysis.IMethodSymbol);
    }
}
