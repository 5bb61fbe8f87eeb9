using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Annotation;

/// <summary>The client of a document that has one of everything that a template knows, as a build compiles it.</summary>
public sealed class EmittedClient : IAsyncLifetime, IDisposable
{
    /// <summary>The document.</summary>
    internal const string Document = """
        openapi: 3.0.3
        info: {title: Everything, version: '1'}
        servers: [{url: 'https://api.example/v1'}, {url: 'https://other.example/v1'}]
        security: [{token: []}]
        tags: [{name: Things, description: All there is.}]
        paths:
          /things:
            get:
              operationId: Things_List
              tags: [Things]
              deprecated: true
              parameters:
              - {name: 'page[number]', in: query, schema: {type: integer, default: 0}}
              - {name: X-Part, in: header, schema: {type: string}}
              - {name: since, in: query, schema: {type: string, format: date}}
              - {name: theme, in: cookie, schema: {type: string}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/ThingPage'}}}}
                '404': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
                default: {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
            post:
              operationId: Things_Create
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              responses: {'201': {description: ok, headers: {X-Left: {schema: {type: integer}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
              callbacks:
                made: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {data: {type: object, properties: {event: {type: string, enum: [made]}}}}}}}}, responses: {'200': {description: ok}}}}}
                gone: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {data: {type: object, properties: {event: {type: string, enum: [gone]}}}}}}}}, responses: {'200': {description: ok}}}}}
          /things/{id}:
            x-alternate-path: /items/{id}
            servers: [{url: 'https://api.example'}]
            get:
              operationId: Things_Get
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, headers: {Link: {schema: {type: string}}}, content: {application/vnd.api+json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
          /events:
            get:
              operationId: Events_List
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/EventPage'}}}}}
          /files:
            post:
              operationId: Files_Upload
              requestBody:
                content:
                  multipart/form-data:
                    schema: {type: object, properties: {file: {type: string, format: binary}, name: {type: string}}}
                    encoding: {file: {contentType: image/png}}
              responses: {'204': {description: ok}}
            put:
              operationId: Files_Replace
              requestBody: {content: {image/png: {schema: {type: string, format: binary}}}}
              responses: {'204': {description: ok}}
            get:
              operationId: Files_Download
              responses: {'200': {description: ok, content: {image/png: {schema: {type: string, format: binary}}}}}
          /texts:
            post:
              operationId: Texts_Check
              requestBody: {content: {text/plain: {schema: {type: string}}}}
              responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}
          /forms:
            post:
              operationId: Forms_Send
              requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Failure'}}}}
              responses: {'302': {description: elsewhere}}
          /counts:
            get:
              operationId: Counts_Get
              security: []
              responses: {'200': {description: ok, content: {application/json: {schema: {type: integer}}}}}
        components:
          securitySchemes:
            oauth: {type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://id.example/a', tokenUrl: 'https://id.example/t', scopes: {}}}}
            token: {type: oauth2, flows: {}}
            basic: {type: http, scheme: basic}
            header-key: {type: apiKey, in: header, name: K}
            query-key: {type: apiKey, in: query, name: k}
            cookie-key: {type: apiKey, in: cookie, name: k}
            certificate: {type: openIdConnect, openIdConnectUrl: 'https://id.example'}
          schemas:
            Thing:
              type: object
              required: [id, day, secret]
              properties:
                id: {type: string, x-dotnet-essential: true}
                secret: {type: string, writeOnly: true}
                created: {type: string, readOnly: true}
                note: {type: string, nullable: true}
                day: {type: string, format: date}
                seen: {type: integer, format: unix-time}
                exact: {type: number, format: unix-time}
                time: {type: string, format: date-time}
                old: {type: string, deprecated: true}
                mode: {$ref: '#/components/schemas/Mode'}
                rate: {type: integer, enum: [1, 2]}
                pet: {$ref: '#/components/schemas/Pet'}
                shape: {$ref: '#/components/schemas/Shape'}
                value: {$ref: '#/components/schemas/Either'}
            Mode: {type: string, enum: [fast, slow], x-enum-descriptions: [Quick., Not quick.], x-dotnet-ignore-case: true}
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind}
            Cat: {type: object, properties: {kind: {type: string}, purrs: {type: boolean}}}
            Dog: {type: object, properties: {kind: {type: string}, barks: {type: boolean}}}
            Either: {oneOf: [{type: string, format: date}, {type: integer}, {type: array, items: {type: string}}, {$ref: '#/components/schemas/Failure'}]}
            Failure: {type: object, additionalProperties: false, properties: {error: {type: string}}}
            Shape:
              type: object
              required: [form]
              properties: {form: {type: string}, thing: {$ref: '#/components/schemas/Thing'}}
              discriminator: {propertyName: form, mapping: {circle: '#/components/schemas/Circle'}}
            Circle: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, properties: {radius: {type: number}}}]}
            Square: {allOf: [{$ref: '#/components/schemas/Shape'}, {type: object, properties: {side: {type: number}, side_count: {type: integer}}}]}
            ThingPage: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Thing'}}, meta: {type: object, properties: {total_pages: {type: integer}}}}}
            EventPage: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Failure'}}, next: {type: string, format: uri}}}
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>What NSwag wrote.</summary>
    internal SyntaxTree Raw { get; private set; } = null!;

    /// <summary>What the generator wrote.</summary>
    internal IReadOnlyList<SyntaxTree> Generated { get; private set; } = null!;

    /// <summary>All of it, compiled.</summary>
    internal Compilation Compilation { get; private set; } = null!;

    /// <summary>What the attributes of the contract in the raw client say: the attribute's name, its places and its names.</summary>
    internal IEnumerable<(string Attribute, int Places, string[] Names)> Attributes =>
        from attribute in Raw.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        let arguments = attribute.ArgumentList?.Arguments.ToArray() ?? []
        select (
            attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : attribute.Name.ToString(),
            arguments.Count(argument => argument.NameEquals is null),
            arguments.Select(argument => argument.NameEquals?.Name.Identifier.ValueText).OfType<string>().ToArray());

    /// <summary>The types that NSwag wrote, whole.</summary>
    internal IEnumerable<INamedTypeSymbol> Types => Raw.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
        .Select(type => Compilation.GetSemanticModel(Raw).GetDeclaredSymbol(type)).OfType<INamedTypeSymbol>();

    public async Task InitializeAsync()
    {
        var output = _folder.PathOf("Api.OpenApi.g.cs");
        var diagnostics = await NSwagGenerator.GenerateAsync(WholeLine.Options(_folder.Write("api.yaml", Document), output) with { HasInterfaces = true, HasRegistration = true }, CancellationToken.None);
        Assert.Empty(diagnostics);
        Compilation = WholeLine.Complete(await File.ReadAllTextAsync(output), output, out var findings);
        Assert.Empty(findings);
        Raw = Compilation.SyntaxTrees.First();
        Generated = [.. Compilation.SyntaxTrees.Skip(1).Where(tree => Path.GetDirectoryName(tree.FilePath) != WholeLine.RegistrationFolder)];
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>A type by its name.</summary>
    internal INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName("My.Api." + name) ?? throw new InvalidOperationException($"There is no type '{name}'.");

    /// <summary>The types that have an attribute.</summary>
    internal IEnumerable<INamedTypeSymbol> With(string attribute) => Types.Where(type => type.GetAttributes().Any(given => given.AttributeClass!.Name == attribute + "Attribute"));

    /// <summary>The members that a type declares by a name, those inside it included.</summary>
    internal static IEnumerable<ISymbol> Declared(INamedTypeSymbol type) => type.GetMembers().Where(member => member.CanBeReferencedByName && !member.IsImplicitlyDeclared);

    /// <summary>The aliases that the members of types begin an expression with, so that a member of that name would hide them.</summary>
    internal static IEnumerable<string> HideableAliases(IEnumerable<INamedTypeSymbol> types, IEnumerable<string> aliases) => types
        .SelectMany(type => type.DeclaringSyntaxReferences)
        .SelectMany(part => ((TypeDeclarationSyntax)part.GetSyntax()).Members)
        .SelectMany(member => member.DescendantNodes())
        .OfType<MemberAccessExpressionSyntax>()
        .Select(access => (access.Expression as IdentifierNameSyntax)?.Identifier.ValueText)
        .OfType<string>()
        .Intersect(aliases);
}
