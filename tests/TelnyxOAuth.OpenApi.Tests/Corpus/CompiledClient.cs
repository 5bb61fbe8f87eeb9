using System;
using System.IO;
using System.Runtime.Loader;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.OpenApi.NSwag;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Compiles a document as a build does, and runs code that calls the client.</summary>
internal static class CompiledClient
{
    /// <summary>Compiles a document without a warning, and runs statements against a server.</summary>
    /// <param name="folder">Where files are written.</param>
    /// <param name="document">The document.</param>
    /// <param name="server">The server's address.</param>
    /// <param name="statements">Statements that may await; they see <c>client</c> and return a text.</param>
    public static Task<string> RunAsync(TemporaryFolder folder, string document, Uri server, string statements) =>
        RunFileAsync(folder, folder.Write("api.yaml", document), server, statements);

    /// <summary>Compiles the document in a file, as <see cref="RunAsync"/>.</summary>
    public static async Task<string> RunFileAsync(TemporaryFolder folder, string file, Uri server, string statements)
    {
        var compilation = await CompileFileAsync(folder, file);
        var probe = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            $$"""
            #nullable enable
            using System;
            using System.Linq;
            using System.Threading.Tasks;
            using My.Api;

            namespace My.Probing
            {
                public static class Probe
                {
                    public static async Task<string> Run(Uri address)
                    {
                        using var client = new My.Api.MyClient(new My.Api.MyClientOptions { BaseAddress = address, MaxRetries = 0 });
                        {{statements}}
                    }
                }
            }
            """,
            new CSharpParseOptions(LanguageVersion.CSharp12)));
        using var assembly = new MemoryStream();
        var emitted = probe.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        assembly.Position = 0;
        var run = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(assembly).GetType("My.Probing.Probe", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Func<Uri, Task<string>>>();
        return await run(server).WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Compiles a document without a warning.</summary>
    public static Task<Compilation> CompileAsync(TemporaryFolder folder, string document) => CompileFileAsync(folder, folder.Write("api.yaml", document));

    private static async Task<Compilation> CompileFileAsync(TemporaryFolder folder, string file)
    {
        var output = folder.PathOf("Api.OpenApi.g.cs");
        var problems = await NSwagGenerator.GenerateAsync(WholeLine.Options(file, output), CancellationToken.None);
        Assert.DoesNotContain(problems, problem => problem.IsError);
        var text = await File.ReadAllTextAsync(output);
        var compilation = WholeLine.Complete(text, output, out var findings);
        Assert.True(findings.Length == 0, string.Join('\n', findings));
        return compilation;
    }
}
