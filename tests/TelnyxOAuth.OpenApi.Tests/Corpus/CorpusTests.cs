using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.NSwag;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Surface;
using TelnyxOAuth.OpenApi.Tests.Surface;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Corpus;

/// <summary>Real documents through the whole pipeline: normalized, compiled by NSwag, completed by the generator, compiled by the C# compiler.</summary>
public sealed class CorpusTests : IDisposable
{
    /// <summary>Names that break a rule, and why they may.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> NameExceptions = new()
    {
        [CorpusDocument.Telnyx] = new()
        {
            ["Speech28Turbo"] = "speech-2.8-turbo: .NET writes a version without its dot, as in Tls12.",
            ["Value20100401"] = "2010-04-01: a date without its hyphens.",
            ["Vf11L"] = "vf_1_1_l: there is no word to put between the numbers.",
        },
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CorpusTheory]
    [InlineData(CorpusDocument.Box)]
    [InlineData(CorpusDocument.Twilio)]
    [InlineData(CorpusDocument.Xero)]
    [InlineData(CorpusDocument.Telnyx)]
    public void A_tidy_document_comes_out_as_it_went_in_whatever_the_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var text = Tidy(DocumentFile.Read(CorpusDocument.PathOf(name)));
            // Turkish has an i of its own.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(text, Tidy(YamlNodeReader.Read(text)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [CorpusTheory]
    [InlineData(CorpusDocument.Box, 87_944, 0.40)]
    [InlineData(CorpusDocument.Twilio, 54_068, 0.36)]
    [InlineData(CorpusDocument.Xero, 36_796, 0.40)]
    [InlineData(CorpusDocument.Telnyx, 305_759, 0.36)]
    public async Task A_document_compiles_without_a_word_in_few_lines_and_with_names_of_dotnet(string name, int linesOfNSwag, double share)
    {
        var output = _folder.PathOf("Api.OpenApi.g.cs");
        var diagnostics = await NSwagGenerator.GenerateAsync(WholeLine.Options(CorpusDocument.PathOf(name), output), CancellationToken.None);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);

        var text = await File.ReadAllTextAsync(output);
        Assert.InRange(text.Count(character => character == '\n'), 1, (int)(linesOfNSwag * share));
        var compilation = WholeLine.Complete(text, output, out var findings);
        Assert.Empty(findings);

        var document = DocumentFrontEnd.Compile(new FrontEndInput(CorpusDocument.PathOf(name))).Require();
        var (compiled, told) = (CompiledSurface.Write(compilation), SurfaceText.Write(SurfaceReader.Read(document)));
        Assert.Equal([], compiled.Except(told));
        Assert.Equal([], told.Except(compiled));

        Assert.Empty(CompiledSurface.MethodsThatCannotGrow(compilation));

        var names = new PublicNames(new DocumentNames(document.Root)).Find(compilation.Assembly.GlobalNamespace).ToArray();
        var exceptions = NameExceptions.GetValueOrDefault(name, []);
        var problems = names.Select(found => (found.Name, Text: $"{found.Place} {NameProblems.Describe(found)}", IsProblem: NameProblems.Describe(found) is not null)).Where(found => found.IsProblem).ToArray();
        Assert.Empty(problems.Where(problem => !exceptions.ContainsKey(problem.Name)).Select(problem => problem.Text));
        Assert.Empty(exceptions.Keys.Except(problems.Select(problem => problem.Name)));
    }

    private static string Tidy(Node document) => YamlNodeWriter.Write(DocumentFrontEnd.Compile("api.yaml", document).Require().Root);
}
