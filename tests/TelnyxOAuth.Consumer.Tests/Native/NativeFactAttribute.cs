using System;
using System.IO;
using System.Linq;
using Xunit;

namespace TelnyxOAuth.Consumer.Tests.Native;

/// <summary>A test that makes a native program, skipped where the tools for that are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    private static readonly string? Problem = FindProblem();

    public NativeFactAttribute() => Skip = Problem;

    private static string? FindProblem()
    {
        if (OperatingSystem.IsLinux() && !IsOnPath("clang") && !IsOnPath("gcc"))
        {
            return "Neither clang nor gcc is on the PATH; one of them links native programs.";
        }

        // The restore of samples/Quickstart.Native brings it.
        return Directory.Exists(Path.Combine(Checkout.PackageFolder, "microsoft.dotnet.ilcompiler"))
            ? null
            : "The package Microsoft.DotNet.ILCompiler was not restored.";
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
