using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>
/// NSwag's libraries. They lie in a folder of their own beside this tool and are loaded by themselves: they bring other versions of
/// libraries that the tool has too.
/// </summary>
internal sealed class NSwagLibraries : AssemblyLoadContext
{
    private static readonly object Gate = new();
    private static NSwagLibraries? _loaded;

    private readonly string _folder;

    private NSwagLibraries(string folder)
        : base("NSwag") => _folder = folder;

    /// <summary>Where the build puts NSwag: beside this tool.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "nswag", "dotnet-nswag.dll");

    /// <summary>Finds NSwag's types in the folder of its program. A process has one NSwag, the first that it is told.</summary>
    /// <exception cref="DiagnosticException">NSwag is not there.</exception>
    public static void Use(string program)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(program))!;
        if (!File.Exists(program) || !File.Exists(Path.Combine(folder, "NSwag.Commands.dll")))
        {
            throw new DiagnosticException(new Diagnostic(
                DiagnosticCodes.NSwagMissing, program, null, "NSwag is not here; build the OpenAPI tool again, or restore the package that carries both again."));
        }

        lock (Gate)
        {
            if (_loaded is null)
            {
                _loaded = new NSwagLibraries(folder);
                Default.Resolving += static (_, name) => IsOfNSwag(name) ? _loaded.Load(name) : null;
            }
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(_folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;

    private static bool IsOfNSwag(AssemblyName name) =>
        name.Name is { } text && (text.StartsWith("NSwag.", StringComparison.Ordinal) || text.StartsWith("NJsonSchema", StringComparison.Ordinal));
}
