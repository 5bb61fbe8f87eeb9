using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TelnyxOAuth.OpenApi.Diff;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Slicing;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.OpenApi.Tests.Surface;
using Xunit;
using Xunit.Abstractions;

namespace TelnyxOAuth.OpenApi.Tests.Diff;

/// <summary>What a diff says, held against what the C# compiler says, on parts of real documents that are changed at random.</summary>
/// <param name="output">Takes the seed, with which a run can be repeated.</param>
public sealed class DiffPropertyTests(ITestOutputHelper output) : IDisposable
{
    private const int Operations = 6;

    private readonly TemporaryFolder _folder = new();

    /// <summary>How many changes are tried of each document; more where it is asked for.</summary>
    private static int Mutations => int.TryParse(Environment.GetEnvironmentVariable("DIFF_MUTATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 8;

    /// <summary>The same in each run, so that the gate tells of the change at hand; another one where it is asked for.</summary>
    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("DIFF_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    public void Dispose() => _folder.Dispose();

    [CorpusTheory]
    [InlineData(CorpusDocument.Box)]
    [InlineData(CorpusDocument.Twilio)]
    [InlineData(CorpusDocument.Xero)]
    [InlineData(CorpusDocument.Telnyx)]
    public async Task A_diff_says_what_the_compiler_says(string name)
    {
        var seed = Seed;
        output.WriteLine($"DIFF_SEED={seed}");
        var random = new Random(seed);
        var whole = DocumentFile.Read(CorpusDocument.PathOf(name));
        var ids = OpenApiShape.Operations(whole).Select(place => place.Operation.Text("operationId")).OfType<string>().ToArray();
        var before = DocumentSlicer.Slice(name, whole, new SliceChoice([], [], random.GetItems(ids, Operations).Distinct().ToArray()));
        var old = await CompileAsync("before", before);
        var program = WholeSurfaceProgram.Write(old.Client);
        Assert.Empty(Errors(old.Client, program));
        for (var round = 0; round < Mutations; round++)
        {
            var after = (MapNode)before.DeepClone();
            var done = $"DIFF_SEED={seed}, round {round}: {Mutation.Apply(after, random)}";
            var @new = await CompileAsync($"after{round}", after);
            var diff = SurfaceComparer.Compare(old.Document, @new.Document);

            Assert.True(CompiledSurface.List(old.Client).SequenceEqual(CompiledSurface.List(@new.Client)) == diff.IsSameSurface, $"{done}\n{DiffText.Write(diff)}\n{Difference(old.Client, @new.Client)}");
            var errors = Errors(@new.Client, program);
            Assert.True(errors.Count == 0 || diff.Has(ChangeKind.Breaking), $"{done}\n{DiffText.Write(diff)}\n{string.Join('\n', errors.Take(5))}");
        }
    }

    private static string Difference(Compilation old, Compilation @new)
    {
        var (before, after) = (CompiledSurface.List(old), CompiledSurface.List(@new));
        return string.Join('\n', before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}")).Take(10));
    }

    private static IReadOnlyList<string> Errors(Compilation client, string program) =>
    [
        .. client.AddSyntaxTrees(CSharpSyntaxTree.ParseText(program, (CSharpParseOptions)client.SyntaxTrees.First().Options)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()),
    ];

    private async Task<(PlainDocument Document, Compilation Client)> CompileAsync(string name, MapNode source)
    {
        var (file, code) = (_folder.PathOf(name + ".json"), _folder.PathOf(name + ".OpenApi.g.cs"));
        JsonNodeWriter.WriteFile(file, source);
        Assert.DoesNotContain(await NSwagGenerator.GenerateAsync(WholeLine.Options(file, code), CancellationToken.None), diagnostic => diagnostic.IsError);
        var client = WholeLine.Complete(await File.ReadAllTextAsync(code), code, out var findings);
        Assert.Empty(findings);
        return (DocumentFrontEnd.Compile(new FrontEndInput(file)).Require(), client);
    }
}
