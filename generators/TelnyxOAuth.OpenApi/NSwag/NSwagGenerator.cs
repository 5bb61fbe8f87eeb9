using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.FrontEnd;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>Compiles a document to C#: calls the front end, annotates, runs NSwag and writes the result.</summary>
internal static class NSwagGenerator
{
    /// <summary>Runs every step. On failure the output is unchanged.</summary>
    /// <returns>The problems of the document, or, if the output was written, what was repaired or left out.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> GenerateAsync(GenerateOptions options, CancellationToken cancellationToken)
    {
        CSharpNames.Verify(options);
        TemplatesFolder.Verify(options.Templates);
        var settings = NSwagSettings.Read(options.Settings);
        if (options.OwnSettings is { } own)
        {
            settings.Overlay(NSwagSettings.Read(own));
        }

        var run = NSwagRun.Start(options, JsonNodeWriter.WriteText(settings.For(options)));
        var result = DocumentFrontEnd.Compile(options.Source);
        var diagnostics = options.Warnings.Apply(result.Diagnostics);
        if (result.Document is not { } document || diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            return diagnostics;
        }

        var input = document.Annotate(options.ClientName, options.HasInterfaces, options.HasRegistration);
        NSwagInput.PlaceOperations(input);
        if (options.FileList is { } list)
        {
            OutputFile.Write(list, string.Concat(result.Files.Select(file => file + "\n")));
        }

        var text = await run.CompileAsync(JsonNodeWriter.WriteText(input), cancellationToken).ConfigureAwait(false);
        OutputFile.Write(options.Output, text);
        return diagnostics;
    }
}
