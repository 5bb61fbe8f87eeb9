using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>What the compiler says of what is deprecated. A document that uses it itself compiles without a warning.</summary>
public sealed class DeprecationTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        paths:
          /pets:
            get:
              operationId: Pets_List
              deprecated: true
              description: Lists pets. Deprecated, use `/v2/pets` instead.
              parameters:
              - {name: after, in: query, schema: {type: string}}
              - {name: kind, in: query, deprecated: true, description: 'The kind. This parameter is obsolete: use "q"\t{or none}.', schema: {type: string}}
              - {name: size, in: query, deprecated: true, description: The size., schema: {type: integer}}
              responses:
                '200':
                  description: ok
                  headers: {X-Old: {deprecated: true, x-deprecated-message: Read X-New., schema: {type: string}}}
                  content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Pet'}}, next_cursor: {type: string, nullable: true}}}}}
        components:
          schemas:
            Pet:
              type: object
              deprecated: true
              x-deprecation-message: "Take Animal.\")] class Evil { } //\u2028"
              properties:
                name: {type: string, deprecated: true, description: "The name.\nDeprecated: use title."}
                old: {deprecated: true, x-deprecatedMessage: Nobody reads it., allOf: [{$ref: '#/components/schemas/Either'}]}
                plain: {type: string, deprecated: true, description: A plain one.}
            Either: {deprecated: true, x-deprecated: Take one., oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}}}
            Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}, bark: {type: string}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_compiler_says_what_the_document_says_of_what_is_deprecated()
    {
        var client = await CompiledClient.CompileAsync(_folder, Document);

        string[] Messages(string type, string? member = null)
        {
            var found = client.GetTypeByMetadataName("My.Api." + type)!;
            return [.. (member is null ? [found] : found.GetMembers(member).AsEnumerable<ISymbol>())
                .SelectMany(symbol => symbol.GetAttributes())
                .Where(attribute => attribute.AttributeClass!.Name == nameof(ObsoleteAttribute))
                .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)];
        }

        Assert.Equal(["Deprecated, use /v2/pets instead."], Messages("PetsResource", "ListAsync"));
        Assert.Equal(["Deprecated, use /v2/pets instead."], Messages("PetsResourceBase", "ListAsync"));
        Assert.All(Messages("PetsResource", "ListAllAsync"), message => Assert.Equal("Deprecated, use /v2/pets instead.", message));
        Assert.NotEmpty(Messages("PetsResource", "ListAllAsync"));
        Assert.Equal(["This parameter is obsolete: use \"q\"\\t{or none}."], Messages("PetListOptions", "Kind"));
        Assert.Equal(["The API's document marks this parameter as deprecated."], Messages("PetListOptions", "Size"));
        Assert.Empty(Messages("PetListOptions", "After"));
        Assert.Equal(["Read X-New."], Messages("MyClientResponseHeaders", "Old"));
        Assert.Equal(["Take Animal.\")] class Evil { } //"], Messages("Pet").Select(message => message.Trim()));
        Assert.Equal(["Deprecated: use title."], Messages("Pet", "Name"));
        Assert.Equal(["Nobody reads it."], Messages("Pet", "Old"));
        Assert.Equal(["The API's document marks this member as deprecated."], Messages("Pet", "Plain"));
        Assert.Equal(["Take one."], Messages("Either"));
        Assert.Empty(client.GetSymbolsWithName("Evil"));
    }
}
