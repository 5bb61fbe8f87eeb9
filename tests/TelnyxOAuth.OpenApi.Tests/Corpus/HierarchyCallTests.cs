using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Models that derive from others, read from a socket and written to one by a compiled client.</summary>
public sealed class HierarchyCallTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Zoo, version: '1'}
        servers: [{url: https://zoo.example}]
        paths:
          /animals:
            get: {operationId: Animals_List, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Animal'}}}}}}}
            post: {operationId: Animals_Add, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}, responses: {'204': {description: ok}}}
          /cages: {get: {operationId: Cages_Get, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Cage'}}}}}}}
        components:
          schemas:
            Animal:
              type: object
              required: [petType]
              properties: {petType: {type: string}, name: {type: string}, note: {type: string, nullable: true}}
              discriminator: {propertyName: petType, mapping: {cat: '#/components/schemas/Cat', lion: Lion, animal: Animal}}
            Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, required: [indoor], properties: {indoor: {type: boolean}}}]}
            Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {mane: {type: boolean}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {petType: {type: string, enum: [hound]}, barks: {type: boolean}}}]}
            Fish: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {fins: {type: integer}}}]}
            Stone: {type: object, properties: {weight: {type: integer}}}
            Cage: {type: object, properties: {cat: {$ref: '#/components/schemas/Cat'}, either: {oneOf: [{$ref: '#/components/schemas/Animal'}, {$ref: '#/components/schemas/Stone'}]}, dogOrCat: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cat'}]}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_object_is_the_model_that_its_discriminator_says_and_is_written_with_it()
    {
        const string Animals = """
            [{"petType":"cat","indoor":true,"x":1},{"mane":true,"name":"Leo","petType":"lion"},{"petType":"hound","barks":true},{"petType":"FISH","fins":2},
             {"petType":"animal"},{"petType":"newt","legs":4},{"petType":"c\u0061t"},{"name":"n"},null,{"petType":7}]
            """;
        await using var server = new LoopbackServer(new Dictionary<string, string>
        {
            ["GET /animals"] = "200 " + Animals,
            ["GET /cages"] = """200 {"cat":{"petType":"lion","mane":true},"either":{"petType":"lion"},"dogOrCat":{"petType":"hound"}}""",
            ["POST /animals"] = "204",
        });

        var told = await CompiledClient.RunAsync(_folder, Document, server.Address, """
            var lines = new System.Collections.Generic.List<string>();
            foreach (var animal in await client.Animals.ListAsync())
            {
                lines.Add(animal switch { Lion lion => $"lion {lion.Mane} {lion.Name}", Cat cat => $"cat {cat.Indoor}", Dog dog => $"dog {dog.Barks}", Fish fish => $"fish {fish.Fins}", { } other => "other " + other.PetType, null => "null" }
                    + " " + (animal is null ? "" : TelnyxOAuth.Runtime.JsonText.Write(animal)));
            }

            var cage = await client.Cages.GetAsync();
            lines.Add($"{cage.Cat is Lion { Mane: true }} {cage.Either?.Animal is Lion} {cage.DogOrCat is Dog}");

            var sent = new Lion { Indoor = true, Name = "n" };
            await client.Animals.AddAsync(sent);
            lines.Add($"[{sent.PetType}] {sent.ToString()}");
            await client.Animals.AddAsync(new Dog());
            await client.Animals.AddAsync(new Fish { PetType = "carp", Note = null });
            await client.Animals.AddAsync(new Animal());
            var kept = System.Text.Json.JsonSerializer.Deserialize<Animal>("{\"petType\":\"hound\",\"barks\":false}");
            lines.Add($"{kept is Dog} {System.Text.Json.JsonSerializer.Serialize(kept)} {Newtonsoft.Json.JsonConvert.DeserializeObject<Animal>("{\"petType\":\"lion\"}") is Lion} {Newtonsoft.Json.JsonConvert.SerializeObject(new Dog())}");
            return string.Join("\n", lines);
            """);

        Assert.Equal(
            [
                """cat True {"petType":"cat","indoor":true,"x":1}""",
                """lion True Leo {"petType":"lion","name":"Leo","indoor":false,"mane":true}""",
                """dog True {"petType":"hound","barks":true}""",
                """fish 2 {"petType":"FISH","fins":2}""",
                """other animal {"petType":"animal"}""",
                """other newt {"petType":"newt","legs":4}""",
                """cat False {"petType":"cat","indoor":false}""",
                """other  {"petType":"animal","name":"n"}""",
                "null ",
                """other 7 {"petType":"7"}""",
                "True True True",
                """[] Lion {"name":"n","indoor":true}""",
                """True {"petType":"hound","barks":false} True {"petType":"hound"}""",
            ],
            told.Split('\n'));
        Assert.Equal(
            [
                """{"petType":"lion","name":"n","indoor":true}""", """{"petType":"hound"}""", """{"petType":"carp","note":null}""", """{"petType":"animal"}""",
            ],
            server.Bodies);
    }
}
