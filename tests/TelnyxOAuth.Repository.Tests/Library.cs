using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Repository.Tests;

/// <summary>A library that users reference, as it was built for one target framework.</summary>
internal sealed class Library
{
    public const string Runtime = "TelnyxOAuth.Runtime";
    public const string Generated = "TelnyxOAuth.Generated";
    public const string DependencyInjection = "TelnyxOAuth.DependencyInjection";
    public const string Redis = "TelnyxOAuth.Redis";
    public const string Sandbox = "TelnyxOAuth.Sandbox";

    private static readonly ConcurrentDictionary<(string Name, string Framework), Library> Built = new();

    private Library(string name, string framework)
    {
        Framework = framework;
        AssemblyPath = Repository.PathOf($"src/{name}/bin/{Repository.Configuration}/{framework}/{name}.dll");
        DocumentationPath = Path.ChangeExtension(AssemblyPath, ".xml");
        Assembly = Load(AssemblyPath);
    }

    /// <summary>The libraries and the frameworks that each is built for, the newest first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Frameworks { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [Runtime] = ["net10.0", "net8.0", "netstandard2.0"],
        [Generated] = ["net10.0", "net8.0", "netstandard2.0"],
        [DependencyInjection] = ["net10.0", "net8.0", "netstandard2.0"],
        [Redis] = ["net10.0", "net8.0", "netstandard2.0"],
        [Sandbox] = ["net10.0", "net8.0"],
    };

    /// <summary>Every library.</summary>
    public static IEnumerable<object[]> Names => Frameworks.Keys.Select(name => new object[] { name });

    /// <summary>Every library with every framework.</summary>
    public static IEnumerable<object[]> Builds => Frameworks.SelectMany(library => library.Value.Select(framework => new object[] { library.Key, framework }));

    /// <summary>Every library with every framework but its newest.</summary>
    public static IEnumerable<object[]> OlderBuilds =>
        Frameworks.SelectMany(library => library.Value.Skip(1).Select(framework => new object[] { library.Key, framework }));

    public string Framework { get; }

    public string AssemblyPath { get; }

    public string DocumentationPath { get; }

    /// <summary>What the compiler sees of the assembly.</summary>
    public IAssemblySymbol Assembly { get; }

    /// <summary>The build for the newest framework.</summary>
    public static Library Newest(string name) => Get(name, Frameworks[name][0]);

    public static Library Get(string name, string framework) =>
        Built.GetOrAdd((name, framework), build => new Library(build.Name, build.Framework));

    // The facades of the running framework lead from netstandard and older versions to the same types, so the surfaces compare.
    private static IAssemblySymbol Load(string path)
    {
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged);
        var packages = new[] { "Newtonsoft.*.dll", "Microsoft.Bcl.*.dll", "Microsoft.Extensions.*.dll", "Microsoft.AspNetCore.*.dll", "StackExchange.Redis.dll" }
            .SelectMany(pattern => Directory.GetFiles(AppContext.BaseDirectory, pattern));
        var ours = Directory.GetFiles(Path.GetDirectoryName(path)!, "TelnyxOAuth.*.dll").Where(file => file != path);
        var reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create(
            "Reader",
            references: [.. framework.Concat(packages).Concat(ours).Select(file => MetadataReference.CreateFromFile(file)), reference]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }
}
