using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Xunit;

namespace TelnyxOAuth.Runtime.Tests.Json;

/// <summary>The short way through plain JSON leads where Newtonsoft.Json's own reader does, whatever the bytes are.</summary>
public class Utf8JsonTextReaderTests
{
    private static readonly string[] Documents =
    {
        """{"data":{"id":"5f0c","count":12,"rate":-1.25e3,"big":123456789012345678901234567890,"on":true,"off":false,"none":null,"tags":["a","b"],"nested":[[1,2],[],{}]},"meta":{}}""",
        "[1,-1,0,-0,00,01,1.5,-1.5,1e3,1E-3,1.,.5,999999999,9999999999,999999999999999999,9999999999999999999,1e999,NaN,Infinity,-Infinity]",
        """["a","","\u00e9","é","日本","\ud83d\ude00","😀","a\nb","with \"quotes\"","c:\\dir","tab	inside",'single',unquoted]""",
        """{'single':1,unquoted:2,"esc\u0061ped":3,"":4,"é":5,"colon far" : 6 , "comma"  :7 }""",
        "// comment\n{\"a\": /* here */ 1, \"b\": [1, 2, /* there */ 3,],}",
        "{\"a\":1,\n \"b\":\r\n[true,\tfalse ,null]\r}\n",
        "true", "false", "null", "12", "-3.5", "\"text\"", "", " ", "\n\n", "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "[1,", "[1", "\"open", "tru", "nul", "truex", "{}{}", "{} x", "[] // end", "]", "}", "[}", "{]", "[1 2]", "[\"a\" \"b\"]", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{,}", "[,]", "[1,,2]", "{\"a\":,}", "undefined", "new Date(1)", "0x1F", "\u0000", "[\"a\u0000b\"]",
        string.Concat(Enumerable.Repeat("[", 70)),
        "{\"a\":" + string.Concat(Enumerable.Repeat("{\"a\":", 70)),
    };

    public static TheoryData<string> AllDocuments() => new(Documents);

    [Theory]
    [MemberData(nameof(AllDocuments))]
    public void Every_way_of_reading_meets_the_same_tokens(string json)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            AssertSame(Encoding.UTF8.GetBytes(json), seed);
        }
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_alike()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Documents[random.Next(Documents.Length)]);
            for (var damage = random.Next(3); damage >= 0 && bytes.Length > 0; damage--)
            {
                bytes = Damage(bytes, random);
            }

            AssertSame(bytes, round);
        }
    }

    [Fact]
    public void Generated_documents_are_read_alike()
    {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++)
        {
            var text = new StringBuilder();
            Write(text, random, depth: 0);
            AssertSame(Encoding.UTF8.GetBytes(text.ToString()), round);
        }
    }

    [Fact]
    public void A_preamble_is_passed_over()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat("[1]"u8.ToArray()).ToArray();

        using var body = Body(bytes);
        using var reader = JsonReaders.Create(body);

        Assert.True(reader.Read());
        Assert.Equal(1, reader.ReadAsInt32());
    }

    [Fact]
    public void A_known_name_is_the_one_string_that_was_added()
    {
        var name = new string("utf8_reader_knows_me".ToCharArray());
        JsonNames.Table.Add([name]);

        using var body = Body("{\"utf8_reader_knows_me\":1}"u8.ToArray());
        using var reader = JsonReaders.Create(body);
        reader.Read();
        reader.Read();

        Assert.Same(name, reader.Value);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        const string Ingredients = "{}[]\",:\\/'0-9.e tfnN\n\r\u0000é";
        var at = random.Next(bytes.Length);
        return random.Next(4) switch
        {
            0 => bytes[..at],
            1 => bytes[..at].Concat(bytes[(at + 1)..]).ToArray(),
            2 => bytes[..at].Concat(Encoding.UTF8.GetBytes(Ingredients[random.Next(Ingredients.Length)].ToString())).Concat(bytes[at..]).ToArray(),
            _ => bytes[..at].Append((byte)random.Next(256)).Concat(bytes[(at + 1)..]).ToArray(),
        };
    }

    private static void Write(StringBuilder text, Random random, int depth)
    {
        string[] space = { "", "", "", " ", "\n", "\r\n", "\t" };
        text.Append(space[random.Next(space.Length)]);
        switch (random.Next(depth > 4 ? 6 : 8))
        {
            case 0:
                text.Append(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
                break;
            case 1:
                text.Append((random.NextDouble() * Math.Pow(10, random.Next(-20, 20))).ToString("R", CultureInfo.InvariantCulture));
                break;
            case 2:
                text.Append('"').Append(new[] { "plain", "", "é😀", "\\n\\u0041", "2026-01-02T03:04:05Z", "12", "1.5", "true" }[random.Next(8)]).Append('"');
                break;
            case 3:
                text.Append("true");
                break;
            case 4:
                text.Append("false");
                break;
            case 5:
                text.Append("null");
                break;
            case 6:
                text.Append('[');
                for (var i = random.Next(4); i > 0; i--)
                {
                    Write(text, random, depth + 1);
                    text.Append(i > 1 ? "," : "");
                }

                text.Append(']');
                break;
            default:
                text.Append('{');
                for (var i = random.Next(4); i > 0; i--)
                {
                    text.Append("\"name").Append(random.Next(5)).Append("\":");
                    Write(text, random, depth + 1);
                    text.Append(i > 1 ? "," : "");
                }

                text.Append('}');
                break;
        }

        text.Append(space[random.Next(space.Length)]);
    }

    private static void AssertSame(byte[] bytes, int seed)
    {
        using var plain = Body(bytes);
        using var expected = new JsonTextReader(plain.OpenText())
        {
            DateParseHandling = DateParseHandling.None,
            Culture = CultureInfo.InvariantCulture,
            MaxDepth = JsonReaders.MaxDepth,
        };
        using var body = Body(bytes);
        using var actual = JsonReaders.Create(body);
        actual.Culture = CultureInfo.InvariantCulture;

        var wanted = Trace(expected, seed);
        var met = Trace(actual, seed);

        Assert.True(wanted.SequenceEqual(met), $"""
            {Encoding.UTF8.GetString(bytes)} (seed {seed})
            wanted {string.Join(" | ", wanted)}
            met    {string.Join(" | ", met)}
            """);
    }

    private static ResponseBody Body(byte[] bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length, 1));
        bytes.CopyTo(buffer, 0);
        return new ResponseBody(buffer, bytes.Length, isTruncated: false, Encoding.UTF8);
    }

    /// <summary>
    /// Reads to the end, by <c>Read</c> as a rule and, where the seed wants it and a value can follow, by the methods
    /// that name a type.
    /// </summary>
    private static List<string> Trace(JsonTextReader reader, int seed)
    {
        var random = new Random(seed);
        var trace = new List<string>();
        var containers = new Stack<JsonToken>();
        var canBeValue = true;
        try
        {
            for (var i = 0; i < 500; i++)
            {
                var way = seed == 0 || !canBeValue ? 0 : random.Next(12);
                object? value;
                switch (way)
                {
                    case 7:
                        value = reader.ReadAsString();
                        break;
                    case 8:
                        value = reader.ReadAsInt32();
                        break;
                    case 9:
                        value = reader.ReadAsDouble();
                        break;
                    case 10:
                        value = reader.ReadAsBoolean();
                        break;
                    case 11:
                        value = reader.ReadAsDecimal();
                        break;
                    default:
                        if (!reader.Read())
                        {
                            trace.Add("end " + reader.TokenType);
                            return trace;
                        }

                        value = reader.Value;
                        break;
                }

                trace.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{way} {reader.TokenType} {reader.ValueType?.Name} {value} {value?.GetType().Name} {reader.Value} {reader.Path} {reader.Depth}"));
                switch (reader.TokenType)
                {
                    case JsonToken.StartArray or JsonToken.StartObject:
                        containers.Push(reader.TokenType);
                        break;
                    case JsonToken.EndArray or JsonToken.EndObject:
                        containers.Pop();
                        break;
                    case JsonToken.None:
                        return trace;
                }

                canBeValue = reader.TokenType == JsonToken.PropertyName || (containers.Count > 0 && containers.Peek() == JsonToken.StartArray);
            }
        }
        catch (JsonReaderException exception)
        {
            trace.Add($"{exception.GetType().Name} {exception.Message} {exception.Path} {exception.LineNumber} {exception.LinePosition}");
        }

        return trace;
    }
}
