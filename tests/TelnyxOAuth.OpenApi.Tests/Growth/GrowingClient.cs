using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.Testing;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Growth;

/// <summary>The clients of a document of today and of the same document with more in it, each as a build compiles it.</summary>
public sealed class GrowingClient : IAsyncLifetime, IDisposable
{
    private const string Today = """
        openapi: 3.0.3
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example'}]
        paths:
          /pets:
            get:
              operationId: Pets_List
              parameters:
              - {name: page, in: query, schema: {type: integer, default: 1, minimum: 1}}
              - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/PetPage'}}}}}
            post:
              operationId: Pets_Add
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
          /pets/{id}/{part}:
            get:
              operationId: Pets_Get
              parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: part, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '404': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
          /owners:
            get:
              operationId: Owners_List
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/OwnerPage'}}}}}
        components:
          schemas:
            Pet: {type: object, required: [name], properties: {name: {type: string}, kind: {$ref: '#/components/schemas/Kind'}}}
            Kind: {type: string, enum: [cat, dog]}
            Problem: {type: object, properties: {title: {type: string}}}
            PetPage: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Pet'}}, total_pages: {type: integer}}}
            OwnerPage: {type: object, properties: {data: {type: array, items: {type: string}}, next: {type: string, format: uri}}}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<(string Name, string Language), Task<string>> _clients = [];

    /// <summary>What a document may get: options of an operation that has some and of those that have none, a member, a value, an operation, an error, a response's header.</summary>
    private static string Tomorrow => Today
        .Replace("- {name: kind,", "- {name: since, in: query, schema: {type: string, format: date}}\n      - {name: kind,", StringComparison.Ordinal)
        .Replace("operationId: Pets_Add", "operationId: Pets_Add\n      parameters: [{name: X-Trace, in: header, schema: {type: string}}]", StringComparison.Ordinal)
        .Replace("parameters: [{name: id,", "parameters: [{name: expand, in: query, schema: {type: boolean}}, {name: id,", StringComparison.Ordinal)
        .Replace("operationId: Owners_List", "operationId: Owners_List\n      parameters: [{name: city, in: query, schema: {type: string}}]", StringComparison.Ordinal)
        .Replace("responses: {'201': {description: ok,", "responses: {'409': {description: twice, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}, '201': {description: ok, headers: {X-Left: {schema: {type: integer}}},", StringComparison.Ordinal)
        .Replace("  /owners:", "  /owners/{id}: {delete: {operationId: Owners_Delete, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: ok}}}}\n  /owners:", StringComparison.Ordinal)
        .Replace("enum: [cat, dog]", "enum: [cat, bird, dog]", StringComparison.Ordinal)
        .Replace("properties: {name: {type: string},", "properties: {age: {type: integer}, name: {type: string},", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        Assert.NotEqual(Today, Tomorrow);
        await GenerateAsync("today", Today);
        await GenerateAsync("tomorrow", Tomorrow);
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>What each document is.</summary>
    internal static (string Today, string Tomorrow) Documents => (Today, Tomorrow);

    /// <summary>The client of today's document, in a version of C#.</summary>
    internal Task<string> CompileTodayAsync(string language) => GetClientAsync("today", language);

    /// <summary>The client of the document with more in it.</summary>
    internal Task<string> CompileTomorrowAsync(string language) => GetClientAsync("tomorrow", language);

    /// <summary>Compiles a program against a client, without an error or a warning.</summary>
    internal async Task<string> CompileProgramAsync(string program, string client, string language)
    {
        var (compiled, words) = await TryCompileProgramAsync(program, client, language);
        Assert.Equal(string.Empty, words);
        return compiled;
    }

    /// <summary>Compiles a program against a client.</summary>
    internal Task<(string Path, string Words)> TryCompileProgramAsync(string program, string client, string language) =>
        CompileAsync(_folder.Write($"{Guid.NewGuid():N}.cs", program), "Program", language, ["-r:" + client]);

    /// <summary>Runs a compiled program with a compiled client, which need not be the one that it was compiled against.</summary>
    internal static async Task<string[]> RunAsync(string program, string client)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        context.Resolving += (_, name) => name.Name == "My.Api" ? context.LoadFromAssemblyPath(client) : null;
        var run = context.LoadFromAssemblyPath(program).GetType("Program", throwOnError: true)!.GetMethod("RunAsync")!.CreateDelegate<Func<Task<string[]>>>();
        return await run().WaitAsync(TimeSpan.FromMinutes(1));
    }

    private Task<string> GetClientAsync(string name, string language)
    {
        // The tests of a class run one after the other.
        if (!_clients.TryGetValue((name, language), out var client))
        {
            client = CompileClientAsync(name, language);
            _clients.Add((name, language), client);
        }

        return client;
    }

    private async Task<string> CompileClientAsync(string name, string language)
    {
        var generator = typeof(TelnyxOAuth.Generators.ClientGenerator).Assembly.Location;
        var (client, words) = await CompileAsync(_folder.PathOf(name + ".OpenApi.g.cs"), "My.Api", language, ["-analyzer:" + generator]);
        Assert.Equal(string.Empty, words);
        return client;
    }

    /// <summary>Compiles a file by the SDK's own compiler; its words are its errors and warnings.</summary>
    private async Task<(string Path, string Words)> CompileAsync(string source, string assembly, string language, string[] further)
    {
        var folder = Directory.CreateDirectory(_folder.PathOf(Guid.NewGuid().ToString("N"))).FullName;
        var output = Path.Combine(folder, assembly + ".dll");
        string[] arguments =
        [
            "-nologo", "-nostdlib", "-target:library", "-nullable:enable", "-nowarn:1701", "-doc:" + Path.Combine(folder, "doc.xml"), "-nowarn:1591",
            "-define:NETCOREAPP3_0_OR_GREATER", "-langversion:" + language, "-out:" + output, .. further, .. WholeLine.References.Select(file => "-r:" + file), source,
        ];
        var list = Path.Combine(folder, "arguments.rsp");
        await File.WriteAllLinesAsync(list, arguments.Select(argument => $"\"{argument}\""));
        var result = await ChildProgram.RunDotNetAsync(folder, [WholeLine.Metadata("CSharpCompiler"), "-noconfig", "@" + list], ChildProgram.RunLimit);
        return (output, result.Everything.Trim());
    }

    private async Task GenerateAsync(string name, string document)
    {
        var output = _folder.PathOf(name + ".OpenApi.g.cs");
        var problems = await NSwagGenerator.GenerateAsync(WholeLine.Options(_folder.Write(name + ".yaml", document), output) with { HasInterfaces = true }, CancellationToken.None);
        Assert.DoesNotContain(problems, problem => problem.IsError);
    }
}
