using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>What NSwag is given of a document, which it would refuse for parts that don't matter.</summary>
public sealed class NSwagInputTests
{
    private const string Yaml = """
        openapi: 3.0.3
        info: {title: T, version: '1', license: [unknown], x-logo: {url: a}}
        tags: [{name: [a]}]
        servers: {a: b}
        paths:
          x-all: true
          /a:
            x-one: true
            get:
              x-kept: true
              externalDocs: 1
              description: [a, b]
              parameters: [{name: q, in: query, x-enumNames: {a: b}, x-kept: true, example: 1, schema: {type: string}}]
              responses: {'200': {headers: 1, content: {application/json: {example: 1, schema: {type: string, description: {a: b}}}}}}
        components:
          securitySchemes: {m: {type: mutualTLS}}
          schemas: {A: {type: object}}
        """;

    [Fact]
    public void Only_what_becomes_code_and_extensions_for_templates_are_left()
    {
        var root = YamlNodeReader.Read(Yaml);

        NSwagInput.Reduce(root);

        Assert.Equal("{'title':'T','version':'1','x-logo':{'url':'a'}}", root.At("/info"));
        Assert.Equal("{'schemas':{'A':{'type':'object'}}}", root.At("/components"));
        Assert.Equal(
            "{'/a':{'get':{'x-kept':true,'parameters':[{'name':'q','in':'query','x-kept':true,'schema':{'type':'string'}}],'responses':{'200':{'content':{'application/json':{'schema':{'type':'string'}}},'description':''}}}}}",
            root.At("/paths"));
        Assert.Null(root.At("/tags"));
        Assert.Null(root.At("/servers"));
    }
}
