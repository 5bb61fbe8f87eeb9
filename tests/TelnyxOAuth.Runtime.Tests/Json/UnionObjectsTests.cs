using System;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

/// <summary>What an object is that may be several things, whichever reader stands on it.</summary>
public class UnionObjectsTests
{
    private static readonly UnionObjects Objects = new(
        "kind",
        within: null,
        [
            new UnionObject("cat", "kitten"),
            new UnionObject("dog").Scalars("kind", "tag"),
            new UnionObject("Bird").Implied().Scalars("kind").Lists("wings").Required("wings"),
            new UnionObject().Constant("shape", "round").Scalars("size"),
            new UnionObject().Constant("shape", "flat").Scalars("size").Objects("edge"),
            new UnionObject(),
        ]);

    [Theory]
    [InlineData("""{"kind":"cat"}""", 0)]
    [InlineData("""{"tag":"t","size":1,"kind":"kitten"}""", 0)]
    [InlineData("""{ "a" : { "kind" : "dog" } , "b":[ "}", "\"", {} ], "c" : -1.5 , "kind" : "cat" }""", 0)]
    [InlineData("""{"k\u0069nd":"cat"}""", 0)]
    [InlineData("""{"kind":"c\u0061t"}""", 0)]
    [InlineData("""{"tag":"t"}""", 1)]
    [InlineData("""{"kind":null,"tag":"t"}""", 1)]
    [InlineData("""{"kind":"Bird"}""", 2)]
    [InlineData("""{"kind":"BIRD","wings":[]}""", 2)]
    [InlineData("""{"kind":"a_bird","wings":[]}""", 5)]
    [InlineData("""{"kind":"fish","shape":"round","size":1}""", 5)]
    [InlineData("""{"kind":"a_bird"}""", 5)]
    [InlineData("""{"shape":"round","size":1}""", 3)]
    [InlineData("""{"size":1,"shape":"flat"}""", 4)]
    [InlineData("""{"size":1}""", 3)]
    [InlineData("""{"size":1,"edge":{}}""", 4)]
    [InlineData("""{"size":1,"edge":[]}""", 3)]
    [InlineData("""{"size":{}}""", 5)]
    [InlineData("""{"shape":"odd","size":1}""", 5)]
    [InlineData("""{}""", 1)]
    public void An_object_is_what_its_discriminator_says_or_its_members_fit_best(string json, int expected)
    {
        foreach (var create in (Func<string, JsonReader>[])[FromBytes, FromText, FromToken])
        {
            var given = create(json);
            given.Read();
            var reader = given;

            Assert.Equal(expected, Objects.Find(ref reader));

            // What is read next is the whole object, and then the given reader has nothing left.
            Assert.Equal(JsonToken.StartObject, reader.TokenType);
            Assert.True(JToken.DeepEquals(JToken.Parse(json), JToken.ReadFrom(reader)));
            Assert.False(given.Read());
        }
    }

    [Theory]
    [InlineData("""{"id":1,"data":{"x":{"kind":"cat"},"kind":"dog"}}""", 1)]
    [InlineData("""{"data":{"kind":"cat"},"kind":"dog"}""", 0)]
    [InlineData("""{"data":{"kind":"fish"}}""", -1)]
    [InlineData("""{"kind":"cat"}""", -1)]
    [InlineData("""{"data":"cat","id":1}""", -1)]
    [InlineData("""{"data":null,"id":1}""", 0)]
    public void The_member_that_tells_may_be_that_of_an_object_in_the_object(string json, int expected)
    {
        var objects = new UnionObjects("kind", "data", [new UnionObject("cat").Objects("data").Scalars("id"), new UnionObject("dog").Objects("data")]);
        foreach (var create in (Func<string, JsonReader>[])[FromBytes, FromText, FromToken])
        {
            var reader = create(json);
            reader.Read();

            Assert.Equal(expected, objects.Find(ref reader));
        }
    }

    [Fact]
    public void Nothing_fits_where_there_is_no_map()
    {
        JsonReader reader = FromBytes("""{"kind":"fish"}""");
        reader.Read();

        Assert.Equal(-1, new UnionObjects("kind", within: null, [new UnionObject("cat").Scalars("kind"), new UnionObject("dog")]).Find(ref reader));
    }

    [Fact]
    public void An_object_whose_discriminator_is_known_is_not_read_ahead()
    {
        var given = FromBytes("""{"a":[1,2],"kind":"cat"}""");
        given.Read();
        JsonReader reader = given;

        Objects.Find(ref reader);

        Assert.Same(given, reader);
    }

    [Theory]
    [InlineData("""{"kind":"x"}""", "x")]
    [InlineData("""{"kinds":"y","kin":"z","kind" : "x" }""", "x")]
    [InlineData("""{"a":{"kind":"y"},"b":[{"kind":"y"},"\\\"{["],"kind":"x"}""", "x")]
    [InlineData("""{"a":true,"b":null,"c":1e5,"kind":"x"}""", "x")]
    [InlineData("""{"kind":""}""", "")]
    [InlineData("""{"kind":"é"}""", "é")]
    [InlineData("""{"kind":1,"kind":"x"}""", null)]
    [InlineData("""{"a":1},"kind":"x"}""", null)]
    [InlineData("""{"a":[1,"kind":"x"}""", null)]
    [InlineData("""{"a":1 "kind":"x"}""", null)]
    [InlineData("""{'kind':'x'}""", null)]
    [InlineData("""{"kind":"x""", null)]
    [InlineData("""{"kind":"x\""", null)]
    [InlineData("""{"a":"x\""", null)]
    [InlineData("""{"a":""", null)]
    [InlineData("""{"a""", null)]
    [InlineData("{", null)]
    [InlineData("{}", null)]
    public void A_member_is_found_ahead_wherever_it_stands_in_the_object(string json, string? expected) =>
        Assert.Equal(expected, Utf8MemberSearch.FindText(Encoding.UTF8.GetBytes(json).AsSpan(1), "kind"));

    [Fact]
    public void Looking_ahead_ends_whatever_the_bytes_are()
    {
        var random = new Random(20261121);
        var document = Encoding.UTF8.GetBytes("""{"a":{"b":[1,{"c":"d\"e"}]},"f":-1.5e3,"kind":"x","g":[]}""");
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = document.Take(random.Next(document.Length) + 1).ToArray();
            for (var damage = random.Next(4); damage > 0; damage--)
            {
                bytes[random.Next(bytes.Length)] = (byte)"{}[]\":,\\x1 "[random.Next(11)];
            }

            var found = Utf8MemberSearch.FindText(bytes.AsSpan(1), "kind");

            Assert.True(found is null || found.Length < bytes.Length);
        }
    }

    [Fact]
    public void Tokens_that_are_kept_do_not_ask_for_the_line_they_stood_on()
    {
        var reader = FromBytes("""{"a":{"b":[1,2]}}""");
        reader.Read();

        Assert.All(((JObject)JsonTokens.Read(reader)).DescendantsAndSelf(), token => Assert.False(((IJsonLineInfo)token).HasLineInfo()));
    }

    private static Utf8JsonTextReader FromBytes(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return new Utf8JsonTextReader(bytes, bytes.Length, new PooledTextReader(bytes, bytes.Length, Encoding.UTF8));
    }

    private static JsonTextReader FromText(string json) => new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };

    private static JTokenReader FromToken(string json) => new JTokenReader(JToken.Parse(json));
}
