using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TelnyxOAuth.Generators.Interfaces;

/// <summary>Whether a project can say which of two overloads a call prefers: from C# 13 on, where .NET 9 or the project itself has the attribute.</summary>
internal static class OverloadPriority
{
    internal const string Attribute = "System.Runtime.CompilerServices.OverloadResolutionPriority";

    /// <summary>C# 13, which is no constant in the oldest compiler that runs this generator.</summary>
    private const LanguageVersion FirstVersion = (LanguageVersion)1300;

    internal static bool IsKnown(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: var version }
        && version.MapSpecifiedToEffectiveVersion() >= FirstVersion
        && compilation.GetTypeByMetadataName(Attribute + "Attribute") is { } type
        && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
}
