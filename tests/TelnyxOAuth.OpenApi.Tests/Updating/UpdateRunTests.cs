using System;
using System.IO;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Updating;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Updating;

/// <summary>Taking a new upstream document in, from file to file.</summary>
public sealed class UpdateRunTests : IDisposable
{
    private const string Upstream = """
        openapi: 3.1.0
        info: {title: All Pets, version: '7', x-cost: light, description: Theirs.}
        servers: [{url: https://pets.example}]
        tags: [{name: Pet things}]
        security: [{key: []}]
        paths:
          /pets:
            get:
              operationId: ListPets
              tags: [Pet things]
              summary: Theirs.
              security: [{key: []}]
              parameters:
                - {name: size, in: query, description: Theirs., example: 2, schema: {type: integer}}
                - {name: color, in: query, schema: {type: string, enum: [red, blue]}}
              responses:
                '200': {description: Theirs., content: {application/json: {schema: {$ref: '#/components/schemas/pet_Pet'}}}}
          /pet_list:
            get:
              operationId: ListPets
              tags: [Pet things]
              parameters:
                - {name: size, in: query, schema: {type: integer}}
                - {name: color, in: query, schema: {type: string, enum: [blue, red]}}
              responses:
                '200': {description: Also theirs., content: {application/json: {schema: {$ref: '#/components/schemas/pet_Pet'}}}}
          /cars:
            get: {operationId: ListCars, responses: {'204': {description: Theirs.}}}
        components:
          securitySchemes:
            key: {type: http, scheme: bearer, description: Theirs.}
            other: {type: http, scheme: basic}
          schemas:
            pet_Pet:
              type: object
              title: Theirs
              required: [description]
              properties:
                description: {type: [string, 'null'], description: Theirs., example: theirs}
                parent: {$ref: '#/components/schemas/pet_Pet'}
                color: {type: string, enum: [red, blue], default: red}
            Unused: {type: string}
        """;

    private const string Overlay = """
        overlay: 1.0.0
        info: {title: Ours, version: 1.0.0}
        x-update:
          paths: [/pet*]
          alternate-paths: {/pets: /pet_list}
        actions:
          - {target: $.info, update: {title: Pets}}
          - {target: $, update: {tags: [{name: Pets, description: Pets.}]}}
          - {target: $.components.securitySchemes.key, update: {description: A key.}}
          - {target: $.components.schemas.pet_Pet, x-move-to: '#/components/schemas/Pet'}
          - {target: $.components.schemas.Pet.properties.color, x-move-to: '#/components/schemas/Color'}
          - {target: "$..parameters[?(@.name == 'color')].schema", x-move-to: '#/components/schemas/Color'}
          - target: $.paths['/pets'].get
            update:
              operationId: Pets_List
              tags: [Pets]
              summary: Lists pets.
              description: All of them.
              responses: {'200': {description: A pet.}}
          - {target: "$..parameters[?(@.name == 'size')]", update: {description: How many.}}
          - {target: "$..parameters[?(@.name == 'color')]", update: {description: Of which color.}}
          - target: $.components.schemas.Pet
            update:
              description: A pet.
              properties: {description: {description: What it is like.}, parent: {description: Its parent.}, color: {description: Its color.}}
          - {target: $.components.schemas.Color, update: {description: A color., x-enum-descriptions: {blue: Like the sky., red: Like roses.}}}
        """;

    private const string Expected = """
        openapi: 3.0.3
        info:
          title: Pets
          version: '7'
        servers:
          - url: https://pets.example
        security:
          - key: []
        tags:
          - name: Pets
            description: Pets.
        paths:
          /pets:
            x-alternate-path: /pet_list
            get:
              operationId: Pets_List
              tags:
                - Pets
              summary: Lists pets.
              description: All of them.
              parameters:
                - name: size
                  in: query
                  description: How many.
                  schema:
                    type: integer
                - name: color
                  in: query
                  description: Of which color.
                  schema:
                    $ref: '#/components/schemas/Color'
              responses:
                '200':
                  description: A pet.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
        components:
          securitySchemes:
            key:
              type: http
              scheme: bearer
              description: A key.
          schemas:
            Pet:
              type: object
              description: A pet.
              required:
                - description
              properties:
                description:
                  type: string
                  nullable: true
                  description: What it is like.
                parent:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                  description: Its parent.
                color:
                  allOf:
                    - $ref: '#/components/schemas/Color'
                  description: Its color.
                  default: red
            Color:
              type: string
              description: A color.
              enum:
                - red
                - blue
              x-enum-descriptions:
                - Like roses.
                - Like the sky.

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Facts_are_upstreams_and_names_and_sentences_ours()
    {
        Assert.Equal($"The document is new.\n{_folder.PathOf("pets.yaml")} is written.\n", Run(Upstream, Overlay));
        Assert.Equal(Expected, Written);
    }

    [Fact]
    public void A_second_update_changes_nothing()
    {
        Run(Upstream, Overlay);

        Assert.Equal(
            $"Nothing changes for users. Suggested version bump: none.\n{_folder.PathOf("pets.yaml")} is up to date.\n", Run(Upstream, Overlay));
    }

    [Fact]
    public void The_order_of_upstream_does_not_matter()
    {
        Run(Upstream, Overlay);

        Run(Upstream.Replace("[red, blue]", "[blue, red]", StringComparison.Ordinal).Replace("{type: object, ", "{", StringComparison.Ordinal), Overlay);

        Assert.Equal(Expected, Written);
    }

    [Fact]
    public void What_upstream_adds_comes_in_with_what_is_left_to_do()
    {
        Run(Upstream, Overlay);
        var upstream = Upstream
            .Replace("enum: [red, blue]", "enum: [red, green, blue]", StringComparison.Ordinal)
            .Replace("enum: [blue, red]", "enum: [blue, green, red]", StringComparison.Ordinal)
            .Replace("parent: {$ref", "age: {type: integer}\n        parent: {$ref", StringComparison.Ordinal)
            .Replace("  /cars:", "  /pets/{id}:\n    delete: {operationId: DeletePet, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: Theirs.}}}\n  /cars:", StringComparison.Ordinal);

        Assert.Equal(
            $"""
            Added (3)
              Pets.DeleteAsync is new (DELETE /pets/{"{id}"}).
              Pet.Age is new. [GET /pets]
              Color.Green is new (the value green). [GET /pets]

            Suggested version bump: minor.

            To note
              #/paths/~1pets~1{"{id}"}/delete needs an 'operationId' such as Resource_Method in the overlay.
              #/paths/~1pets~1{"{id}"}/delete needs 'tags' in the overlay.
              #/paths/~1pets~1{"{id}"}/delete needs a summary in the overlay.
              #/paths/~1pets~1{"{id}"}/delete needs a description in the overlay.
              #/paths/~1pets~1{"{id}"}/delete/parameters/0 needs a description in the overlay.
              #/paths/~1pets~1{"{id}"}/delete/responses/204 needs a description in the overlay.
              #/components/schemas/Pet/properties/age needs a description in the overlay.
              #/components/schemas/Color/enum/1 (green) needs a description in the overlay.

            {_folder.PathOf("pets.yaml")} is written.

            """,
            Run(upstream, Overlay));
        Assert.Contains("      x-enum-descriptions:\n        - Like roses.\n        - ''\n        - Like the sky.\n", Written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color: {type: string, enum: [red, blue], default: red}", "hue: {type: string}", DiagnosticCodes.NothingMatched, "$.components.schemas.Pet.properties.color matches nothing")]
    [InlineData("parent: {$ref: '#/components/schemas/pet_Pet'}", "", DiagnosticCodes.DescribesNothing, "#/components/schemas/Pet/properties/parent")]
    [InlineData("'200': {description: Theirs.", "'201': {description: Theirs.", DiagnosticCodes.AlternateDiffers, "'responses.201'")]
    [InlineData("enum: [blue, red]", "enum: [blue]", DiagnosticCodes.AlternateDiffers, "'parameters[1].schema.enum'")]
    [InlineData("enum: [red, blue]", "enum: [red, pink]", DiagnosticCodes.AlternateDiffers, "'parameters[1].schema.enum'")]
    [InlineData("  /pets:", "  /animals:", DiagnosticCodes.AlternateDiffers, "'/pets' is gone")]
    [InlineData("'#/components/schemas/pet_Pet'", "'https://a.example/pet'", DiagnosticCodes.BadReference, "is remote, and nothing is fetched")]
    [InlineData("openapi: 3.1.0", "swagger: '1.2'", DiagnosticCodes.NotOpenApi, "Swagger '1.2' is not supported")]
    [InlineData("openapi: 3.1.0", "openapi: [", DiagnosticCodes.DocumentMalformed, "not well-formed")]
    public void Where_upstream_and_the_overlay_don_t_go_together_nothing_is_written(string part, string replacement, string code, string message)
    {
        Run(Upstream, Overlay);
        Assert.Contains(part, Upstream, StringComparison.Ordinal);

        var error = Assert.Throws<DiagnosticException>(() => Run(Upstream.Replace(part, replacement, StringComparison.Ordinal), Overlay)).Diagnostic;

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Position);
        Assert.Equal(Expected, Written);
        Assert.Equal(3, Directory.GetFiles(_folder.Path).Length);
    }

    [Theory]
    [InlineData("paths: [/pet*]", "paths: []", "'paths'")]
    [InlineData("paths: [/pet*]", "paths: [pets]", "begins with '/'")]
    [InlineData("alternate-paths:", "alternatives:", "no 'alternatives'")]
    [InlineData("x-update:", "x-other:", "'x-update' is missing")]
    public void A_plan_that_says_too_little_is_refused(string part, string replacement, string message)
    {
        var error = Assert.Throws<DiagnosticException>(() => Run(Upstream, Overlay.Replace(part, replacement, StringComparison.Ordinal))).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadOverlay, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_described_and_gone_is_an_error()
    {
        var upstream = Upstream.Replace("[red, blue]", "[red]", StringComparison.Ordinal).Replace("[blue, red]", "[red]", StringComparison.Ordinal);

        var error = Assert.Throws<DiagnosticException>(() => Run(upstream, Overlay)).Diagnostic;

        Assert.Equal(DiagnosticCodes.DescribesNothing, error.Code);
        Assert.Contains("'blue'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Assert.EndsWith("would be written.\n", Run(Upstream, Overlay, isDryRun: true), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("pets.yaml")));
    }

    private string Written => File.ReadAllText(_folder.PathOf("pets.yaml"));

    private string Run(string upstream, string overlay, bool isDryRun = false) => UpdateRun.Run(new UpdateOptions
    {
        From = _folder.Write("upstream.yaml", upstream),
        Overlay = _folder.Write("overlay.yaml", overlay),
        Document = _folder.PathOf("pets.yaml"),
        IsDryRun = isDryRun,
    });
}
