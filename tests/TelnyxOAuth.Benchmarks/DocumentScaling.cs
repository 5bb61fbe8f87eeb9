using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Benchmarks;

/// <summary>
/// Prints what the front end takes for a megabyte of documents of eight shapes, each in three sizes. If it is linear, the lines of a shape say
/// the same. Of two shapes, one that is copied little is compiled and one that is copied much is refused: the refusal must not cost more.
/// </summary>
internal static class DocumentScaling
{
    private const string Head = """{"openapi":"3.0.3","info":{"title":"T","version":"1"},""";

    /// <summary>What the error for a document that expands too far begins with.</summary>
    private const string Refusal = "error TOA1006";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly (string Name, Func<int, string> Write)[] Shapes =
    [
        ("operations", Operations), ("one-line", count => Operations(count).Replace("\n", "", StringComparison.Ordinal)), ("inline-objects", InlineObjects), ("unions-enums-aliases", Unions),
        ("allof-chains", count => Chains(count, 10)), ("long-allof-chains", count => Chains(count, 150)),
        ("lists-of-lists", count => Lists(count, 10)), ("deep-lists-of-lists", count => Lists(count, 80)),
    ];

    /// <summary>Measures.</summary>
    internal static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("telnyx oauth benchmark ");
        try
        {
            // What the tool takes for nothing is no document's.
            var (idle, idleMemory, _) = await MeasureAsync(folder.FullName, Operations(1));
            foreach (var (name, write) in Shapes)
            {
                foreach (var count in (int[])[1000, 4000, 16000])
                {
                    var text = write(count);
                    var (seconds, memory, isRefused) = await MeasureAsync(folder.FullName, text);
                    var size = text.Length / 1e6;
                    Print($"document {name} {count} MB {size:F2} seconds {seconds:F2} seconds-per-MB {Math.Max(seconds - idle, 0) / size:F2} MB-per-MB {Math.Max(memory - idleMemory, 0) / size:F0} {(isRefused ? "refused" : "compiled")}");
                }
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Seconds, double Megabytes, bool IsRefused)> MeasureAsync(string folder, string text)
    {
        var document = Path.Combine(folder, "api.json");
        await File.WriteAllTextAsync(document, text);
        var time = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [DocumentCompiler.Metadata("OpenApiToolPath"), "tidy", document, "--output", Path.Combine(folder, "plain.json")])
        {
            RedirectStandardError = true,
        })!;
        using var timeout = new CancellationTokenSource(Limit);
        await using var kill = timeout.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var memory = 0L;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            memory = Math.Max(memory, process.HasExited ? 0 : process.PeakWorkingSet64);
        }

        return timeout.IsCancellationRequested ? throw new TimeoutException($"The document was not read in {Limit}.")
            : process.ExitCode == 0 ? (time.Elapsed.TotalSeconds, memory / 1e6, false)
            : (await errors).Contains(Refusal, StringComparison.Ordinal) ? (time.Elapsed.TotalSeconds, memory / 1e6, true)
            : throw new InvalidOperationException($"The document was not read:\n{await errors}");
    }

    private static string Operations(int count) => Document(
        Many(count, """
            "/things@n/{id}": {"get": {"operationId": "getThing@n", "tags": ["Tag @tag"], "summary": "Gets a thing.",
              "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
              "responses": {"200": {"description": "Ok.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}
            """),
        """
        "Thing": {"type": "object", "properties": {"name": {"type": "string"}}}
        """);

    private static string InlineObjects(int count) => Document(
        Many(count, """
            "/things@n": {"post": {"operationId": "Things_Create", "tags": ["Things"],
              "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {"thing": {"type": "object", "properties": {"a@n": {"type": "string"}}}}}}}},
              "responses": {"200": {"description": "Ok.", "content": {"application/json": {"schema": {"type": "object", "properties": {"data": {"type": "object", "properties": {"b@n": {"type": "string"}}}}}}}}}}}
            """),
        string.Empty);

    private static string Unions(int count) => Document(
        string.Empty,
        Many(count, """
            "A@n": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["a@n"]}, "state": {"$ref": "#/components/schemas/E@n"}}},
            "B@n": {"allOf": [{"$ref": "#/components/schemas/A@n"}, {"type": "object", "properties": {"more": {"$ref": "#/components/schemas/L@n"}}}]},
            "E@n": {"type": "string", "enum": ["on", "off", "-on", "v@n"]},
            "L@n": {"type": "array", "items": {"$ref": "#/components/schemas/U@n"}},
            "U@n": {"oneOf": [{"$ref": "#/components/schemas/A@n"}, {"$ref": "#/components/schemas/A@next"}, {"type": "string"}]}
            """));

    /// <summary>Models of which each has the members of the one before it, in rows of a length. Each refers to itself, so that none is left out.</summary>
    private static string Chains(int count, int length) => Document(string.Empty, InRows(
        count,
        length,
        """
        "A@n": {"type": "object", "properties": {"own@n": {"$ref": "#/components/schemas/A@n"}}}
        """,
        """
        "A@n": {"allOf": [{"$ref": "#/components/schemas/A@before"}, {"type": "object", "properties": {"own@n": {"$ref": "#/components/schemas/A@n"}}}]}
        """));

    /// <summary>Lists of which each holds the one before it, in rows of a length, each in a model.</summary>
    private static string Lists(int count, int length) => Document(string.Empty, InRows(
        count,
        length,
        """
        "L@n": {"type": "array", "items": {"type": "string"}}, "M@n": {"type": "object", "properties": {"list": {"$ref": "#/components/schemas/L@n"}}}
        """,
        """
        "L@n": {"type": "array", "items": {"$ref": "#/components/schemas/L@before"}}, "M@n": {"type": "object", "properties": {"list": {"$ref": "#/components/schemas/L@n"}}}
        """));

    private static string InRows(int count, int length, string first, string next) => string.Join(",\n", Enumerable.Range(0, count).Select(number =>
        (number % length == 0 ? first : next).Replace("@before", Text(number - 1), StringComparison.Ordinal).Replace("@n", Text(number), StringComparison.Ordinal)));

    private static string Document(string paths, string schemas) => Head + "\n\"paths\": {" + paths + "},\n\"components\": {\"schemas\": {" + schemas + "}}}\n";

    private static string Many(int count, string template) => string.Join(",\n", Enumerable.Range(0, count).Select(number =>
        template.Replace("@next", Text((number + 1) % count), StringComparison.Ordinal)
            .Replace("@tag", Text(number % 50), StringComparison.Ordinal)
            .Replace("@n", Text(number), StringComparison.Ordinal)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
