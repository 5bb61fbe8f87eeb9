using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NSwag;
using NSwag.Commands;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.NSwag;

/// <summary>A run of NSwag, in this process. Its first run is a short one, while the document is still being read: most of the time that NSwag takes is the compilation of its own code.</summary>
internal sealed class NSwagRun
{
    /// <summary>A document with one of each that a client is made of.</summary>
    private const string SmallDocument = """
        {
          "openapi": "3.0.3", "info": {"title": "A", "version": "1"},
          "paths": {"/a/{id}": {"post": {
            "operationId": "A_Post", "tags": ["A"], "summary": "A", "description": "A",
            "parameters": [
              {"name": "id", "in": "path", "required": true, "description": "A", "schema": {"type": "string"}},
              {"name": "q", "in": "query", "schema": {"type": "integer", "format": "int32"}}
            ],
            "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
            "responses": {
              "200": {"description": "A", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
              "404": {"description": "A", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}
            }
          }}},
          "components": {"schemas": {
            "A": {"type": "object", "description": "A", "required": ["b"], "properties": {
              "b": {"type": "string", "description": "A"}, "c": {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
              "d": {"$ref": "#/components/schemas/B"}, "e": {"type": "string", "format": "date-time", "nullable": true},
              "f": {"type": "object", "additionalProperties": {"type": "number"}}
            }},
            "B": {"type": "string", "enum": ["a", "b"], "x-enumNames": ["A", "B"]}
          }}
        }
        """;

    private static int _runs;

    private readonly GenerateOptions _options;
    private readonly string _settings;
    private readonly Task _start;

    private NSwagRun(GenerateOptions options, string settings)
    {
        _options = options;
        _settings = settings;
        _start = Interlocked.Increment(ref _runs) == 1 ? Task.Run(() => GenerateAsync(SmallDocument)) : Task.CompletedTask;
    }

    /// <summary>Gets NSwag ready, beside what the caller does next.</summary>
    /// <param name="options">What to compile.</param>
    /// <param name="settings">NSwag's settings for it, in JSON.</param>
    public static NSwagRun Start(GenerateOptions options, string settings)
    {
        NSwagLibraries.Use(options.NSwag);
        return new NSwagRun(options, settings);
    }

    /// <summary>Compiles a document, in JSON, to C# with line feeds.</summary>
    /// <exception cref="DiagnosticException">NSwag failed, wrote nothing or took too long.</exception>
    public async Task<string> CompileAsync(string document, CancellationToken cancellationToken)
    {
        if (_options.Log is { } old && File.Exists(old))
        {
            // What it said of an earlier document would mislead.
            OutputFile.Write(old, string.Empty);
        }

        try
        {
            return await Task.Run(async () =>
            {
                await _start.ConfigureAwait(false);
                return await GenerateAsync(document).ConfigureAwait(false);
            }, cancellationToken).WaitAsync(_options.Timeout, cancellationToken).ConfigureAwait(false) is { } text && !string.IsNullOrWhiteSpace(text)
                ? text.ReplaceLineEndings("\n")
                : throw Failed("NSwag ended well but wrote nothing");
        }
        catch (TimeoutException exception)
        {
            throw Failed($"NSwag took longer than {_options.Timeout} and was given up", exception);
        }
        // NSwag and its templates may fail by any exception; what stopped is the run, which has no effect but its text.
        catch (Exception exception) when (exception is not (OperationCanceledException or DiagnosticException))
        {
            if (_options.Log is { } log)
            {
                OutputFile.Write(log, $"{exception}\n");
            }

            throw Failed($"NSwag failed: {FirstLine(exception.Message)}", exception);
        }
    }

    private async Task<string?> GenerateAsync(string document)
    {
        var generator = NSwagDocumentBase.FromJson<NSwagDocument>(null, _settings).CodeGenerators.OpenApiToCSharpClientCommand;
        generator.Input = await OpenApiDocument.FromJsonAsync(document).ConfigureAwait(false);
        var files = await generator.RunAsync().ConfigureAwait(false);
        return files.Count <= 1
            ? files.Values.SingleOrDefault()
            : throw Failed("NSwag's settings ask for more files than one; leave 'generateContractsOutput' out of them");
    }

    private static string FirstLine(string message) =>
        message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var line, ..] ? line : "it gave no reason.";

    private DiagnosticException Failed(string message, Exception? cause = null) =>
        new(new Diagnostic(DiagnosticCodes.NSwagFailed, _options.Source.File, null, _options.Log is { } log && cause is not null ? $"{message} (all of it: {log})" : message), cause);
}
