using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.Runtime;
using TelnyxOAuth.Runtime.Clients;
using Xunit;

namespace TelnyxOAuth.Generators.Tests.Support;

/// <summary>Runs code inside a client's project, compiled together with what the generator adds.</summary>
internal static class Probe
{
    /// <summary>Runs statements that return a value.</summary>
    /// <param name="raw">The raw client.</param>
    /// <param name="statements">The statements, in the raw client's namespace.</param>
    /// <param name="options">How the project is parsed; as one for an older framework by default.</param>
    /// <param name="own">Further types of the project, in the raw client's namespace.</param>
    public static T Run<T>(string raw, string statements, CSharpParseOptions? options = null, string own = "") =>
        Load<Func<T>>(raw, $"public static {Name<T>()} Run() {{ {statements} }}", own, options)();

    /// <summary>Runs statements that return a value and may await; <c>api</c> is a client whose server is given.</summary>
    public static async Task<T> RunAsync<T>(string raw, FakeServer server, string statements)
    {
        var run = Load<Func<ApiClient, Task<T>>>(
            raw,
            $"public static async System.Threading.Tasks.Task<{Name<T>()}> Run(TelnyxOAuth.Runtime.Clients.ApiClient api) {{ {statements} }}");
        using var api = server.CreateClient();
        return await run(api);
    }

    /// <summary>Runs statements that return a value and may await; <c>http</c> is an HTTP client whose server is given.</summary>
    /// <param name="raw">The raw client.</param>
    /// <param name="handler">The server.</param>
    /// <param name="statements">The statements, in the raw client's namespace.</param>
    /// <param name="own">Further types of the project, in the raw client's namespace.</param>
    public static async Task<T> RunAsync<T>(string raw, HttpMessageHandler handler, string statements, string own = "")
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        return await Load<Func<HttpClient, Task<T>>>(
            raw,
            $"public static async System.Threading.Tasks.Task<{Name<T>()}> Run(System.Net.Http.HttpClient http) {{ {statements} }}",
            own)(http);
    }

    private static TDelegate Load<TDelegate>(string raw, string method, string own = "", CSharpParseOptions? options = null)
        where TDelegate : Delegate
    {
        var @namespace = raw.Contains("namespace Library", StringComparison.Ordinal) ? "Library" : raw == Asset.Shapes ? "Shapes" : raw == Asset.Files ? "Files" : RawText.Namespace;
        var probe = new SourceFile(
            "Probe.cs",
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Newtonsoft.Json;
            using Newtonsoft.Json.Linq;
            using TelnyxOAuth.Runtime;

            namespace {{@namespace}}
            {
                public static class Probe
                {
                    {{method}}
                }

                {{own}}
            }
            """);
        var run = GeneratorRun.From(
            options ?? Compilations.ParseOptions,
            [SourceFile.Raw(raw), probe, .. raw.Contains("HasRegistration", StringComparison.Ordinal) ? SourceFile.Registration : []]);
        run.AssertDidNotThrow();
        Assert.Empty(run.Problems);

        using var assembly = new MemoryStream();
        var emitted = run.Output.Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        assembly.Position = 0;
        return new AssemblyLoadContext(name: null, isCollectible: true)
            .LoadFromStream(assembly)
            .GetType($"{@namespace}.Probe", throwOnError: true)!
            .GetMethod("Run")!
            .CreateDelegate<TDelegate>();
    }

    private static string Name<T>() => typeof(T) switch
    {
        { IsArray: true } type => type.GetElementType()!.FullName + "[]",
        { IsGenericType: true } type => throw new NotSupportedException($"{type}: return an array or a simple value."),
        var type => type.FullName!,
    };
}
