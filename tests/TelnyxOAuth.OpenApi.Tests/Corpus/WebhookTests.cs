using System;
using System.Linq;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Tests.Annotation;
using TelnyxOAuth.OpenApi.Tests.Normalization;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What an API sends by itself is a model, and one union where a member tells which.</summary>
public sealed class WebhookTests : IDisposable
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        servers: [{url: https://shop.example}]
        paths:
          /orders:
            post:
              operationId: Orders_Add
              responses: {'204': {description: ok}}
              callbacks: {paid: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object, required: [type], properties: {type: {const: paid}, amount: {type: integer}}}}}}, responses: {'200': {description: ok}}}}}}
        webhooks:
          order-made: {post: {requestBody: {$ref: '#/components/requestBodies/Made'}, responses: {'200': {description: ok}}}}
          orderGone: {post: {requestBody: {content: {application/json: {schema: {type: object, required: [type], properties: {type: {const: gone}, why: {type: string}}}}}}, responses: {'200': {description: ok}}}}
          ping: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ping'}}}}, responses: {'200': {description: ok}}}}
        components:
          requestBodies: {Made: {content: {application/json: {schema: {$ref: '#/components/schemas/Made'}}}}}
          schemas:
            Made: {type: object, required: [type], properties: {type: {const: made}, id: {type: string}}}
            Ping: {type: object, properties: {zen: {type: string}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Payloads_have_names_and_those_that_a_constant_tells_apart_are_one_union()
    {
        var tidy = Normalized.Document(Document);

        Assert.Equal("{'Made':{'$ref':'#/components/schemas/Made'},'OrderGoneWebhook':{'$ref':'#/components/schemas/OrderGoneWebhook'},'PaidWebhook':{'$ref':'#/components/schemas/PaidWebhook'}}", tidy.At("/components/schemas/WebhookEvent/properties"));
        Assert.Equal("{'discriminator':'type','values':{'Made':['made'],'OrderGoneWebhook':['gone'],'PaidWebhook':['paid']}}", tidy.At("/components/schemas/WebhookEvent/x-dotnet-union"));
        Assert.Contains("Ping", Normalized.Names(tidy));
    }

    [Fact]
    public void Payloads_that_nothing_tells_apart_are_models_without_a_union() =>
        Assert.DoesNotContain("WebhookEvent", Normalized.Names(Normalized.Document(Document.Replace("{const: made}", "{type: string}", StringComparison.Ordinal).Replace("{const: gone}", "{type: string}", StringComparison.Ordinal))));

    [Fact]
    public async Task A_body_is_read_as_the_union_or_as_the_model_that_its_address_is_for()
    {
        var told = await CompiledClient.RunAsync(_folder, Document, new Uri("http://localhost"), """
            static string Tell(string body) => WebhookEvent.Parse(System.Text.Encoding.UTF8.GetBytes(body)) switch
            {
                { Made: { } made } => "made " + made.Id,
                { OrderGoneWebhook: { } gone } => "gone " + gone.Why,
                { PaidWebhook: { } paid } => "paid " + paid.Amount,
                var other => other.Kind + " " + other.Unknown,
            };
            var ping = Ping.Parse(System.Text.Encoding.UTF8.GetBytes("{\"zen\":\"z\"}"));
            var nothing = "read";
            try
            {
                WebhookEvent.Parse(System.Text.Encoding.UTF8.GetBytes("null"));
            }
            catch (Newtonsoft.Json.JsonException exception)
            {
                nothing = exception.Message;
            }

            await Task.CompletedTask;
            return string.Join("\n", Tell("{\"id\":\"1\",\"type\":\"made\"}"), Tell("{\"type\":\"gone\",\"why\":\"w\"}"), Tell("{\"type\":\"paid\",\"amount\":3}"), Tell("{\"type\":\"odd\"}").Replace("\r", "").Replace("\n", ""), ping.Zen, nothing);
            """);

        Assert.Equal("made 1\ngone w\npaid 3\nodd {  \"type\": \"odd\"}\nz\nThe JSON is null, or there is none: an object is needed.", told);
    }

    /// <summary>As Telnyx sends its events.</summary>
    private const string Envelopes = """
        openapi: 3.1.0
        info: {title: Calls, version: '1'}
        servers: [{url: https://calls.example}]
        paths: {/calls: {get: {operationId: Calls_List, responses: {'204': {description: ok}}}}}
        webhooks:
          answered: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/AnsweredEvent'}}}}, responses: {'200': {description: ok}}}}
          ended: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/EndedEvent'}}}}, responses: {'200': {description: ok}}}}
          other: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/OtherEvent'}}}}, responses: {'200': {description: ok}}}}
        components:
          schemas:
            AnsweredEvent: {type: object, properties: {meta: {$ref: '#/components/schemas/Meta'}, data: {$ref: '#/components/schemas/Answered'}}}
            EndedEvent: {type: object, properties: {meta: {$ref: '#/components/schemas/Meta'}, data: {type: object, properties: {event_type: {type: string, enum: [call.ended]}, record_type: {type: string, enum: [event]}, reason: {type: string}}}}}
            OtherEvent: {type: object, properties: {data: {type: object, properties: {event_type: {type: string}}}}}
            Answered: {type: object, properties: {event_type: {type: string, enum: [call.answered]}, record_type: {type: string, enum: [event]}, from: {type: string}}}
            Meta: {type: object, properties: {attempt: {type: integer}}}
        """;

    [Fact]
    public async Task Payloads_that_a_member_of_an_object_in_them_tells_apart_are_one_union()
    {
        var tidy = Normalized.Document(Envelopes);
        var told = await CompiledClient.RunAsync(_folder, Envelopes, new Uri("http://localhost"), """
            static string Tell(string body) => TelnyxOAuth.Runtime.JsonText.Read<WebhookEvent>(System.Text.Encoding.UTF8.GetBytes(body)) is not { } read ? "null" : read.Kind + ": " + (read switch
            {
                { AnsweredEvent: { } answered } => "from " + answered.Data!.From + " at " + answered.Meta?.Attempt,
                { EndedEvent: { } ended } => "because " + ended.Data!.Reason,
                var other => other.Unknown!.ToString(Newtonsoft.Json.Formatting.None),
            });
            await Task.CompletedTask;
            return string.Join("\n",
                Tell("{\"meta\":{\"attempt\":2},\"data\":{\"from\":\"ann\",\"event_type\":\"call.answered\"}}"),
                Tell("{\"data\":{\"event_type\":\"call.ended\",\"reason\":\"busy\"}}"),
                Tell("{\"data\":{\"event_type\":\"call.moved\",\"from\":\"ann\"}}"),
                TelnyxOAuth.Runtime.JsonText.Write(new WebhookEvent(new EndedEvent { Data = new EndedEventData { Reason = "busy" } })));
            """);

        Assert.Equal("{'discriminator':'event_type','within':'data','values':{'AnsweredEvent':['call.answered'],'EndedEvent':['call.ended']}}", tidy.At("/components/schemas/WebhookEvent/x-dotnet-union"));
        Assert.Equal("call.answered: from ann at 2\ncall.ended: because busy\ncall.moved: {\"data\":{\"event_type\":\"call.moved\",\"from\":\"ann\"}}\n{\"data\":{\"reason\":\"busy\"}}", told);
    }

    [Fact]
    public async Task What_can_not_have_the_method_is_read_without_it()
    {
        var assembly = await CompiledClient.CompileAsync(_folder, """
            openapi: 3.1.0
            info: {title: Odd, version: '1'}
            paths: {/a: {get: {operationId: As_Get, responses: {'204': {description: ok}}}}}
            webhooks:
              a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Parse'}}}}, responses: {'200': {description: ok}}}}
              b: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Taken'}}}}, responses: {'200': {description: ok}}}}
              c: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}, responses: {'200': {description: ok}}}}
              d: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'200': {description: ok}}}}
              e: {post: {requestBody: {content: {application/json: {schema: {type: string}}}}, responses: {'200': {description: ok}}}}
            components:
              schemas:
                Parse: {type: object, properties: {a: {type: string}}}
                Taken: {type: object, properties: {parse: {type: string}}}
                Pet: {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            """);

        string[] with = [.. assembly.GetTypesByMetadataName("My.Api.Pet").Concat(assembly.GetTypesByMetadataName("My.Api.Cat")).Concat(assembly.GetTypesByMetadataName("My.Api.Parse")).Concat(assembly.GetTypesByMetadataName("My.Api.Taken"))
            .Where(type => type.GetMembers("Parse").OfType<Microsoft.CodeAnalysis.IMethodSymbol>().Any(method => method.MethodKind == Microsoft.CodeAnalysis.MethodKind.Ordinary)).Select(type => type.Name)];
        Assert.Equal(["Pet"], with);
    }
}
