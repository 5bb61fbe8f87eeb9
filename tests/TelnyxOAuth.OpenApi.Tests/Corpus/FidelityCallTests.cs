using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What a document says of the members and kinds of bodies holds on the wire.</summary>
public sealed class FidelityCallTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths:
          /jobs:
            post:
              operationId: Jobs_Start
              responses:
                '200': {description: done, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                '202': {description: later, content: {application/json: {schema: {type: object, required: [ticket], properties: {ticket: {type: string}, status: {type: string}}}}}}
          /either:
            get:
              operationId: Either_Get
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                '202': {description: later, content: {application/json: {schema: {type: object, properties: {ticket: {type: string}}}}}}
          /things:
            get:
              operationId: Things_List
              parameters: [{name: after, in: query, schema: {type: string}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: object, required: [data], properties: {data: {type: array, items: {type: string}}, next_cursor: {type: string, nullable: true}}}}}}
                '202': {description: later, content: {application/json: {schema: {type: object, required: [ticket], properties: {ticket: {type: string}}}}}}
          /labels:
            get: {operationId: Labels_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Labels'}}}}}}
            put: {operationId: Labels_Update, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Labels'}}}}, responses: {'204': {description: ok}}}
          /users:
            get: {operationId: Users_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}}
            put: {operationId: Users_Update, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}, responses: {'204': {description: ok}}}
            post: {operationId: Users_Create, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewUser'}}}}, responses: {'204': {description: ok}}}
          /untyped: {get: {operationId: Untyped_Get, responses: {'200': {description: ok, content: {application/json: {}}}}}}
        components:
          schemas:
            Job: {type: object, required: [id], properties: {id: {type: string}, status: {type: string}}}
            Labels: {type: object, properties: {name: {type: string}}, additionalProperties: {type: integer}}
            User: {type: object, required: [id, name, pin], properties: {id: {type: string, readOnly: true}, name: {type: string}, pin: {type: string, writeOnly: true}}}
            NewUser: {type: object, required: [id, name], properties: {id: {type: string, readOnly: true}, name: {type: string}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Members_and_kinds_of_responses_are_what_the_document_says()
    {
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["POST /jobs"] = """202 {"ticket":"t","status":"waits"}""",
            ["GET /either"] = """200 {"id":"e"}""",
            ["GET /things"] = """200 {"data":["a"],"next_cursor":"n"}""",
            ["GET /things?after=n"] = """200 {"data":["b"],"next_cursor":null}""",
            ["GET /labels"] = """200 {"name":"n","a":1,"b":"odd"}""",
            ["PUT /labels"] = "204",
            ["GET /users"] = """200 {"id":"u","name":"n"}""",
            ["PUT /users"] = "204",
            ["POST /users"] = "204",
            ["GET /untyped"] = """200 {"any":[1]}""",
        });

        var told = await CompiledClient.RunAsync(_folder, Document, server.Address, """
            var lines = new System.Collections.Generic.List<string>();
            StartJobResponse started = await client.Jobs.StartAsync();
            lines.Add($"{started.Job is null} {started.Ticket!.Ticket}");
            lines.Add((await client.Either.GetAsync()).Id);
            await foreach (var thing in client.Things.ListAllAsync()) { lines.Add(thing); }
            var labels = await client.Labels.GetAsync();
            labels.AdditionalProperties["c"] = 3;
            lines.Add($"{labels.Name} {labels.AdditionalProperties["a"]} {labels.AdditionalProperties["b"]}");
            await client.Labels.UpdateAsync(labels);
            var user = await client.Users.GetAsync();
            lines.Add($"{user.Id} {string.Join(',', user.MissingMembers)}");
            user.Pin = "1234";
            lines.Add($"{user.ToString().Contains("1234")} {user.ToString().Contains("[redacted]")}");
            await client.Users.UpdateAsync(user);
            await client.Users.CreateAsync(new NewUser { Name = "new" });
            await client.Untyped.GetAsync();
            return string.Join("\n", lines);
            """);

        Assert.Equal("True t\ne\na\nb\nn 1 odd\nu \nFalse True", told);
        Assert.Equal(["""{"name":"n","a":1,"b":"odd","c":3}""", """{"name":"n","pin":"1234"}""", """{"name":"new"}"""], server.Bodies);
    }

    [Fact]
    public void A_model_in_XML_is_a_text_of_its_media_type_and_a_warning()
    {
        var root = YamlNodeReader.Read("""
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {/a: {post: {operationId: As_Send, requestBody: {required: true, content: {application/xml: {schema: {type: object, properties: {b: {type: string}}}}}}, responses: {'204': {description: ok}}}}}
            """);

        var tidy = NormalizedDocument.From("api.yaml", root);

        Assert.Equal("string", tidy.Document.Map("paths").Map("/a").Map("post").Map("requestBody").Map("content").Map("application/xml").Map("schema").Text("type"));
        var note = Assert.Single(tidy.Notes);
        Assert.False(note.IsError);
        Assert.Contains("warning TOA1007", note.ToString(), StringComparison.Ordinal);
        Assert.Contains("application/xml", note.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task XML_goes_over_the_wire_as_the_text_that_it_is_in_its_media_type()
    {
        await using var server = new LoopbackServer(new Dictionary<string, string> { ["POST /notes"] = "200 <note>\u00E9</note>" });

        var told = await CompiledClient.RunAsync(_folder, """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /notes:
                post:
                  operationId: Notes_Create
                  requestBody: {required: true, content: {application/xml: {schema: {type: object, properties: {text: {type: string}}}}}}
                  responses: {'200': {description: ok, content: {application/xml: {schema: {type: object, properties: {text: {type: string}}}}}}}
            """, server.Address, """
            string answer = await client.Notes.CreateAsync("<note a='1'>&amp;</note>");
            return answer;
            """);

        Assert.Equal("<note>\u00E9</note>", told);
        Assert.Equal("<note a='1'>&amp;</note>", Assert.Single(server.Bodies));
        Assert.StartsWith("application/xml", Assert.Single(server.MediaTypes), StringComparison.Ordinal);
    }
}
