using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests;

/// <summary>Holds that a document goes through the tool's folders in one direction.</summary>
public class StageTests
{
    /// <summary>The folders in the order of the flow; each may refer to those before it.</summary>
    private static readonly string[] Stages =
    [
        "Diagnostics", "Naming", "Reading", "Overlays", "Repair", "Slicing", "Normalization", "Annotation", "FrontEnd", "NSwag", "Surface", "Diff",
        "Updating", "Commands",
    ];

    private static readonly string Tool = DocumentFiles.PathOf("generators/TelnyxOAuth.OpenApi");
    private static readonly Lazy<IReadOnlyList<StageReference>> All = new(() => [.. References(Compile(Sources()))]);

    [Fact]
    public void Each_folder_is_a_stage_and_each_stage_a_folder() =>
        Assert.Equal(
            Stages.Order(StringComparer.Ordinal),
            Sources().Select(source => source.File.Split('/')).Where(path => path.Length > 1).Select(path => path[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_folder_refers_to_a_later_stage() =>
        Assert.Empty(All.Value.Where(reference => reference.IsBackwards).Select(reference => reference.ToString()).Distinct());

    [Fact]
    public void A_reference_to_a_later_stage_is_found() =>
        Assert.Equal(
            ["Reading refers to Commands (Tool)"],
            References(Compile(
                [
                    ("Reading/Early.cs", "namespace TelnyxOAuth.OpenApi.Reading; internal static class Early { public static object Run() => Commands.Tool.Run(); }"),
                    ("Commands/Tool.cs", "namespace TelnyxOAuth.OpenApi.Commands; internal static class Tool { public static object Run() => new(); }"),
                ]))
                .Where(reference => reference.IsBackwards).Select(reference => reference.ToString()).Distinct());

    [Fact]
    public void Nothing_but_the_front_end_reads_a_document()
    {
        var readers = All.Value.Where(reference => reference.Type is "DocumentFile" or "SourceDocument").Select(reference => reference.File).Distinct().Order(StringComparer.Ordinal);

        // An overlay, a plan and NSwag's settings are files of other kinds.
        Assert.Equal(
            ["FrontEnd/DocumentFrontEnd.cs", "NSwag/NSwagSettings.cs", "Overlays/OverlayReader.cs", "Updating/UpdatePlanReader.cs"],
            readers.Where(file => !file.StartsWith("Reading/", StringComparison.Ordinal)));
    }

    private static IEnumerable<(string File, string Text)> Sources() =>
        from file in Directory.GetFiles(Tool, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Tool, file).Replace(Path.DirectorySeparatorChar, '/')
        where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));

    private static CSharpCompilation Compile(IEnumerable<(string File, string Text)> sources) => CSharpCompilation.Create(
        "Tool",
        sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.File)),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) != "TelnyxOAuth.OpenApi.dll").Select(file => MetadataReference.CreateFromFile(file)));

    private static IEnumerable<StageReference> References(CSharpCompilation compilation) =>
        from tree in compilation.SyntaxTrees
        where tree.FilePath.Contains('/', StringComparison.Ordinal)
        let model = compilation.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as INamedTypeSymbol ?? symbol?.ContainingType
        let declaration = type?.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
        where declaration is not null && declaration.Contains('/', StringComparison.Ordinal)
        select new StageReference(tree.FilePath, declaration, type!.Name);

    private sealed record StageReference(string File, string Declaration, string Type)
    {
        public bool IsBackwards => Array.IndexOf(Stages, StageOf(File)) < Array.IndexOf(Stages, StageOf(Declaration));

        public override string ToString() => $"{StageOf(File)} refers to {StageOf(Declaration)} ({Type})";

        private static string StageOf(string file) => file.Split('/')[0];
    }
}
