using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;
using Xunit.Abstractions;

namespace TelnyxOAuth.OpenApi.Tests.Hostile;

/// <summary>Whatever a file holds, the front end compiles it or says what is wrong and where.</summary>
/// <param name="output">Takes the seed, with which a run can be repeated.</param>
public sealed class DocumentFuzzTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);

    /// <summary>How long one small document may take on a busy machine.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private static readonly string[] Tokens =
    [
        "{}", "[]", "null", "~", "''", "\"\"", "true", "-1", "1e400", "0x1F", "x-", "$ref: '#/components/schemas/A'", "$ref", "#/components/schemas/A", "#/", "#", "*a", "&a ", "<<: *a",
        "allOf", "oneOf", "anyOf", "not", "enum", "const", "type", "items", "properties", "required", "nullable", "format", "binary", "discriminator", "additionalProperties", "default",
        "object", "array", "string", "[string, 'null']", "integer", "in", "path", "query", "cookie", "/{id}", "{", "}", "[", "]", ",", ":", ": ", "- ", "\n", "\n  ", "\t", "\v", "\0", "\u0085", "\u2028",
        "application/json", "multipart/form-data", "2XX", "default", "x-dotnet-name", "x-dotnet-union", "x-enum-varnames", "summary", "operationId", "get", "parameters", "security", "\\u0000", "\\ud800", "%41", "~1",
    ];

    private readonly TemporaryFolder _folder = new();

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    private static string Folder() => DocumentFiles.PathOf("tests/TelnyxOAuth.OpenApi.Tests/Hostile/Inputs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_damaged_document_is_compiled_or_refused_at_a_place()
    {
        var seed = Seed;
        output.WriteLine($"FUZZ_SEED={seed}");
        var random = new Random(seed);
        var seeds = Seeds().ToArray();
        var watch = Stopwatch.StartNew();
        var (round, compiled) = (0, 0);
        for (; watch.Elapsed < Budget && round < 4000; round++)
        {
            var (name, bytes) = seeds[random.Next(seeds.Length)];
            var damaged = Damage(bytes, random);
            compiled += Read(name, damaged, $"FUZZ_SEED={seed}, round {round}") ? 1 : 0;
        }

        output.WriteLine($"{round} documents, {compiled} compiled");
        Assert.InRange(compiled, 1, round - 1);
    }

    [Fact]
    public void What_was_once_found_stays_mended()
    {
        foreach (var file in Directory.GetFiles(Folder()))
        {
            Read(Path.GetFileName(file), File.ReadAllBytes(file), Path.GetFileName(file));
        }
    }

    private bool Read(string name, byte[] bytes, string what)
    {
        var file = _folder.Write("api" + Path.GetExtension(name), bytes);
        var watch = Stopwatch.StartNew();
        try
        {
            var problems = DocumentFrontEnd.Check(new FrontEndInput(file));
            Assert.All(problems, problem => Assert.True(problem.Position is { Line: > 0, Column: > 0 }, $"{what}: {problem}"));
            var result = DocumentFrontEnd.Compile(new FrontEndInput(file));
            Assert.All(result.Diagnostics, problem => Assert.True(problem.Position is { Line: > 0, Column: > 0 }, $"{what}: {problem}"));
            if (result.Document is { } document)
            {
                Assert.Empty(SurfaceComparer.Compare(document, document).Changes);
            }

            return result.Document is not null;
        }
        catch (DiagnosticException exception)
        {
            Assert.True(exception.Diagnostic.Position is { Line: > 0, Column: > 0 }, $"{what}: {exception.Diagnostic}");
            return false;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new Xunit.Sdk.XunitException($"{what}: {exception}\n{Encoding.UTF8.GetString(bytes)}");
        }
        finally
        {
            Assert.True(watch.Elapsed < Bound, $"{what} took {watch.Elapsed}:\n{Encoding.UTF8.GetString(bytes)}");
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var result = bytes.ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var start = random.Next(result.Count);
            var length = Math.Min(random.Next(1, 12), result.Count - start);
            switch (random.Next(8))
            {
                case 0:
                    result[start] = (byte)random.Next(256);
                    break;
                case 1:
                    result.RemoveRange(start, length);
                    break;
                case 2:
                    result.InsertRange(random.Next(result.Count), result.GetRange(start, length));
                    break;
                case 3:
                    Line(result, random, remove: true);
                    break;
                case 4:
                    Line(result, random, remove: false);
                    break;
                default:
                    ReplaceWord(result, random);
                    break;
            }

            if (result.Count == 0)
            {
                result.Add((byte)'{');
            }
        }

        return [.. result];
    }

    private static void Line(List<byte> bytes, Random random, bool remove)
    {
        var start = bytes.LastIndexOf((byte)'\n', random.Next(bytes.Count)) + 1;
        var end = bytes.IndexOf((byte)'\n', start);
        var line = bytes.GetRange(start, (end < 0 ? bytes.Count : end + 1) - start);
        bytes.RemoveRange(start, line.Count);
        if (!remove)
        {
            var target = bytes.Count == 0 ? 0 : bytes.LastIndexOf((byte)'\n', random.Next(bytes.Count)) + 1;
            bytes.InsertRange(target, line);
        }
    }

    private static void ReplaceWord(List<byte> bytes, Random random)
    {
        static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'$' or (byte)'/';
        var start = random.Next(bytes.Count);
        while (start > 0 && IsWord(bytes[start - 1]))
        {
            start--;
        }

        var end = start;
        while (end < bytes.Count && IsWord(bytes[end]))
        {
            end++;
        }

        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
    }

    /// <summary>Small documents that between them have most of the grammar.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Seeds()
    {
        foreach (var file in Directory.GetFiles(Folder(), "seed-*").Order(StringComparer.Ordinal))
        {
            yield return (file, File.ReadAllBytes(file));
        }
    }
}
