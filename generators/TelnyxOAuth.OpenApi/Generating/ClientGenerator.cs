using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Annotating;
using TelnyxOAuth.OpenApi.Checking;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Documents;
using TelnyxOAuth.OpenApi.Tidying;

namespace TelnyxOAuth.OpenApi.Generating;

/// <summary>Compiles a document to C#: read, check, tidy, annotate, run NSwag, put the result in place.</summary>
internal static class ClientGenerator
{
    /// <summary>Runs every step. On failure the output is as it was.</summary>
    /// <returns>What is wrong with the document, or, if the output was written, what had to be left out of it.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> GenerateAsync(GenerateOptions options, CancellationToken cancellationToken)
    {
        CSharpNames.Verify(options);
        var document = SourceDocument.Read(options);
        var problems = DocumentChecker.CheckStructure(options.Input, document);
        if (problems.Count > 0)
        {
            return problems;
        }

        var (tidy, notes) = TidyDocument.Of(options.Input, document);
        NSwagProgram.Verify(options.NSwag, options.NSwagVersion);
        TemplatesFolder.Verify(options.Templates);
        var settings = NSwagSettings.Read(options.Settings);
        if (options.OwnSettings is { } own)
        {
            settings.Overlay(NSwagSettings.Read(own));
        }

        using var scratch = new ScratchFolder();
        var annotated = scratch.File("openapi.json");
        var generated = scratch.File("client.cs");
        var run = scratch.File("nswag.json");
        JsonNodeWriter.WriteFile(annotated, Annotator.Annotate(tidy, options.ClientName));
        JsonNodeWriter.WriteFile(run, settings.For(options, annotated, generated));

        await NSwagProgram.RunAsync(options, run, cancellationToken).ConfigureAwait(false);
        OutputFile.Write(options.Output, NSwagProgram.ReadResult(options, generated));
        return notes;
    }
}
