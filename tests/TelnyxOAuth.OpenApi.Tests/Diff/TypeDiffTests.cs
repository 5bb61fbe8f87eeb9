using System;
using TelnyxOAuth.OpenApi.Diff;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>What changes of schemas mean to those who write and those who read them.</summary>
public class TypeDiffTests
{
    private const string One = "{properties: {a: {type: string}}}";

    [Theory]
    [InlineData("{properties: {a: {type: string}, b: {type: string}}}", One, "Breaking: Pet.B is gone.")]
    [InlineData(One, "{properties: {a: {type: string}, b: {type: string}}}", "Added: Pet.B is new.")]
    [InlineData(One, "{required: [b], properties: {a: {type: string}, b: {type: string}}}", "Breaking: Pet.B is new, and it is required.")]
    [InlineData(One, "{required: [a], properties: {a: {type: string}}}", "Breaking: Pet.A is required now.")]
    [InlineData("{required: [a], properties: {a: {type: string}}}", One, "Changed: Pet.A is not required any more.")]
    [InlineData("{required: [a], properties: {a: {type: integer}}}", "{properties: {a: {type: integer}}}", "Breaking: Pet.A is not required any more.")]
    [InlineData(One, "{properties: {a: {type: [string, 'null']}}}", "Changed: Pet.A can be sent as null now.")]
    [InlineData("{properties: {a: {oneOf: [{type: string}, {type: 'null'}]}}}", One, "Breaking: Pet.A can't be sent as null any more.")]
    [InlineData("{required: [a], properties: {a: {type: [string, 'null']}}}", "{required: [a], properties: {a: {type: string}}}", "Breaking: Pet.A can't be null any more.")]
    [InlineData(One, "{properties: {a: {type: string, deprecated: true}}}", "Deprecated: Pet.A is deprecated.")]
    [InlineData(One, "{properties: {a: {type: string, x-dotnet-name: Other}}}", "Breaking: Pet.A is called Pet.Other now.")]
    [InlineData("{properties: {a_b: {type: string}}}", "{properties: {aB: {type: string}}}", "Wire: Pet.AB is aB on the wire now; it was a_b.")]
    [InlineData("{properties: {a: {type: string, format: date}}}", "{properties: {a: {type: string, format: date-time}}}", "Breaking: Pet.A is DateTimeOffset? now; it was DateOnly?.")]
    [InlineData("{properties: {a: {type: string, format: date-time}}}", "{properties: {a: {type: integer, format: unix-time}}}", "Wire: Pet.A is a whole number of seconds on the wire now; it was a date with a time.")]
    [InlineData("{properties: {a: {type: integer}}}", "{properties: {a: {type: integer, format: unixtime}}}", "Breaking: Pet.A is DateTimeOffset? now; it was long?.")]
    [InlineData(One, "{properties: {a: {type: string, format: uuid}}}", "Breaking: Pet.A is Guid? now; it was string?.")]
    [InlineData(One, "{additionalProperties: false, properties: {a: {type: string}}}")]
    [InlineData(One, "{deprecated: true, properties: {a: {type: string}}}", "Deprecated: Pet is deprecated.")]
    [InlineData(One, "{x-dotnet-payload: true, properties: {a: {type: string}}}", "Added: Pet.Parse is new: it reads the body of a webhook.")]
    [InlineData("{x-dotnet-payload: true, properties: {a: {type: string}}}", One, "Breaking: Pet.Parse is gone: no webhook has such a body.")]
    [InlineData("{properties: {a: {type: string, maxLength: 9}}}", "{properties: {a: {type: string, maxLength: 8, description: Shorter.}}}")]
    [InlineData("{allOf: [{properties: {a: {type: string}}}]}", One)]
    public void Members_of_what_is_sent(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Request(before, after), expected);

    [Theory]
    [InlineData(One, "{required: [b], properties: {a: {type: string}, b: {type: string}}}", "Added: Pet.B is new.")]
    [InlineData(One, "{required: [a], properties: {a: {type: string}}}", "Changed: Pet.A is always there now.")]
    [InlineData("{required: [a], properties: {a: {type: string}}}", One, "Breaking: Pet.A can be absent now.")]
    [InlineData("{properties: {a: {type: integer}}}", "{required: [a], properties: {a: {type: integer}}}", "Breaking: Pet.A is always there now.")]
    [InlineData("{required: [a], properties: {a: {type: string}}}", "{required: [a], properties: {a: {type: [string, 'null']}}}", "Breaking: Pet.A can be null now.")]
    [InlineData("{required: [a], properties: {a: {type: [string, 'null']}}}", "{required: [a], properties: {a: {type: string}}}", "Changed: Pet.A can't be null any more.")]
    [InlineData("{properties: {a: {type: array, items: {type: string}}}}", "{properties: {a: {type: array, items: {type: integer}}}}", "Breaking: Pet.A is IReadOnlyList<long>? now; it was IReadOnlyList<string>?.")]
    [InlineData(One, "{type: string, enum: [x]}", "Breaking: Pet is an open enum now; it was a model.")]
    public void Members_of_what_is_read(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Response(before, after), expected);

    [Theory]
    [InlineData("[a, b]", "[a]", "Breaking: Pet.B is gone (the value b).")]
    [InlineData("[a]", "[a, b]", "Added: Pet.B is new (the value b).")]
    [InlineData("[a_b]", "[a-b]", "Wire: Pet.AB is a-b on the wire now; it was a_b.")]
    [InlineData("[a], x-enum-varnames: [First]", "[a], x-enum-varnames: [Second]", "Breaking: Pet.First is Pet.Second now (the value a).")]
    [InlineData("[a, b]", "[b, a]")]
    [InlineData("[a]", "[a], x-dotnet-ignore-case: true", "Changed: Values of Pet that differ only in casing are equal now.")]
    [InlineData("[a], x-dotnet-ignore-case: true", "[a]", "Changed: Values of Pet that differ only in casing are not equal any more.")]
    public void Values_of_an_enum(string before, string after, params string[] expected) =>
        Compared.AssertChanges(Compared.Response($"{{type: string, enum: {before}}}", $"{{type: string, enum: {after}}}"), expected);

    [Fact]
    public void A_union_is_compared_by_its_variants()
    {
        const string Cat = "{required: [kind, claws], properties: {kind: {type: string, enum: [cat]}, claws: {type: string}}}";
        const string Dog = "{required: [kind, tail], properties: {kind: {type: string, enum: [dog]}, tail: {type: string}}}";
        const string Fish = "{required: [kind, fins], properties: {kind: {type: string, enum: [fish]}, fins: {type: string}}}";

        var diff = Compared.Response($"{{oneOf: [{Cat}, {Dog}]}}", $"{{oneOf: [{Cat}, {Dog}, {Fish}]}}");

        Assert.Contains(diff.Changes, change => change is { Kind: ChangeKind.Added, Message: "Pet.Fish is new." });
        Assert.Contains(diff.Changes, change => change is { Kind: ChangeKind.Wire } && change.Message.StartsWith("Pet is told apart by kind now", StringComparison.Ordinal));
        Assert.DoesNotContain(diff.Changes, change => change.Kind == ChangeKind.Breaking);
    }

    [Fact]
    public void A_base_is_compared_as_callers_see_it()
    {
        const string Base = "Animal: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}";
        const string Derived = "Cat: {allOf: [{$ref: '#/components/schemas/Animal'}, {properties: {lives: {type: integer}}}]}";
        const string Flat = "Cat: {properties: {kind: {type: string}, lives: {type: integer}}}";

        Compared.AssertChanges(Hierarchy(Base, Derived, Flat), "Breaking: Cat does not derive from Animal any more.");
        Compared.AssertChanges(Hierarchy(Base, Flat, Derived), "Changed: Cat derives from Animal now.");
        Compared.AssertChanges(Hierarchy(Base, Derived, Derived.Replace("{properties: {", "{properties: {kind: {const: tom}, ", StringComparison.Ordinal)), "Wire: Cat is tom on the wire now; it was Cat.");
        Compared.AssertChanges(
            Hierarchy($"{Base}, Pet: {{allOf: [{{$ref: '#/components/schemas/Animal'}}, {{properties: {{toy: {{type: string}}}}}}]}}", Derived, Derived.Replace("/Animal", "/Pet", StringComparison.Ordinal)),
            "Breaking: Cat derives from Pet now; it derived from Animal.", "Added: Cat.Toy is new.");

        static SurfaceDiff Hierarchy(string shared, string before, string after) => Compared.Documents(Paths + $"components: {{schemas: {{{shared}, {before}}}}}", Paths + $"components: {{schemas: {{{shared}, {after}}}}}");
    }

    private const string Paths = "paths: {/pets: {get: {operationId: Pets_Get, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}}}, /cats: {get: {operationId: Cats_Get, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}}}}}\n";

    [Fact]
    public void A_type_is_called_what_the_csharp_calls_it() =>
        Compared.AssertChanges(
            Compared.Documents(Document("Api.V1.Pet", "a: {type: string}"), Document("Api.V1.Pet", "a: {type: string}, b: {type: string}")),
            "Added: Pet.B is new.");

    [Fact]
    public void A_type_that_is_called_otherwise_is_told_once() =>
        Compared.AssertChanges(
            Compared.Documents(
                Document("Pet", "a: {type: string}, parent: {$ref: '#/components/schemas/Pet'}"),
                Document("Animal", "a: {type: string}, parent: {$ref: '#/components/schemas/Animal'}")),
            "Breaking: The type Pet is called Animal now.");

    [Fact]
    public void A_change_says_which_operations_it_shows_in_and_where_it_comes_from()
    {
        var diff = Compared.Request(One, "{type: object, additionalProperties: true}");

        var change = Assert.Single(diff.Changes, change => change.Message == "The type Pet is gone.");
        Assert.Equal(["POST /pets"], change.Operations);
        Assert.Equal(("old.yaml", 4), (change.Place.Position.File, change.Place.Position.Line));
    }

    private static string Document(string name, string members) => """
        paths: {/pets: {get: {operationId: Pets_Get, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/NAME'}}}}}}}}
        components: {schemas: {NAME: {properties: {MEMBERS}}}}
        """.Replace("NAME", name, StringComparison.Ordinal).Replace("MEMBERS", members, StringComparison.Ordinal);
}
