using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Normalization;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>Compiles a document to C#: read, repair, normalize, annotate, run NSwag, put the result in place.</summary>
internal static class NSwagGenerator
{
    /// <summary>Runs every step. On failure the output is as it was.</summary>
    /// <returns>What is wrong with the document, or, if the output was written, what of it had to be repaired or left out.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> GenerateAsync(GenerateOptions options, CancellationToken cancellationToken)
    {
        CSharpNames.Verify(options);
        var source = SourceDocument.Read(options);
        var found = DocumentRepair.Apply(options.Input, source);
        if (found.Any(diagnostic => diagnostic.IsError))
        {
            return found;
        }

        var (tidy, notes) = NormalizedDocument.From(options.Input, SourceDocument.Choose(options, (MapNode)source));
        NSwagProgram.Verify(options.NSwag);
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
        return [.. found, .. notes];
    }
}
