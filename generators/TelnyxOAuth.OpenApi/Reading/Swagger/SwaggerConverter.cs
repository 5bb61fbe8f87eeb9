using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TelnyxOAuth.OpenApi.Diagnostics;

namespace TelnyxOAuth.OpenApi.Reading.Swagger;

/// <summary>Converts Swagger 2.0 to OpenAPI 3.1, by Microsoft's library. Every part keeps the place in its file.</summary>
internal static class SwaggerConverter
{
    private const string Mark = "TelnyxOAuthReference";

    /// <summary>Converts a document, whose references lead to the document itself.</summary>
    /// <param name="file">The file it was read from.</param>
    /// <param name="root">The document, which is changed.</param>
    /// <returns>The converted document, and what was left out or keeps it from being compiled.</returns>
    /// <exception cref="MalformedDocumentException">What operations share is too large.</exception>
    /// <exception cref="DiagnosticException">The library can't convert it.</exception>
    public static (MapNode Root, IReadOnlyList<Diagnostic> Notes) Convert(string file, MapNode root)
    {
        var notes = new List<Diagnostic>();
        var version = root["swagger"]!;
        if (version is not ScalarNode { Text: "2.0" or "2" })
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.NotOpenApi, file, version.Position, $"Swagger '{(version as ScalarNode)?.Text}' is not supported; use Swagger 2.0 or OpenAPI 3."));
        }

        if (root["paths"] is not MapNode && root["definitions"] is not MapNode)
        {
            throw new DiagnosticException(new Diagnostic(DiagnosticCodes.NotOpenApi, file, root.Position, "this document describes nothing: it has neither 'paths' nor 'definitions'."));
        }

        SwaggerShape.Apply(file, root, notes);
        var sent = (MapNode)root.DeepClone();
        var references = MarkReferences(sent);
        var converted = Read(file, root, sent, notes);
        SetReferences(converted, references, root);
        var placed = SwaggerPositions.Apply(converted, root);
        SwaggerStyles.Apply(placed, root);
        return (placed, notes);
    }

    private static MapNode Read(string file, MapNode root, MapNode sent, List<Diagnostic> notes)
    {
        try
        {
            var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
            sent.Set("swagger", ScalarNode.From("2.0", root.Position));
            var result = OpenApiDocument.Parse(TextOf(sent), OpenApiConstants.Json, settings);
            foreach (var error in result.Diagnostic?.Errors ?? [])
            {
                // Members that it does not know say nothing here, as in any other document; it does not know all that Swagger 2.0 has either.
                if (error.Message is { } said && !said.Contains(Mark, StringComparison.Ordinal) && !said.Contains("is not a valid property", StringComparison.Ordinal))
                {
                    notes.Add(new Diagnostic(DiagnosticCodes.Repaired, file, PositionOf(root, error.Pointer), $"{PlainText.OneLine(said).TrimEnd('.')}.") { Severity = Diagnostic.Note });
                }
            }

            using var text = new StringWriter(CultureInfo.InvariantCulture);
            (result.Document ?? throw new InvalidOperationException("nothing was read")).SerializeAsV31(new OpenApiJsonWriter(text));
            return (MapNode)JsonNodeReader.Read(Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (Exception exception) when (exception is not (DiagnosticException or OutOfMemoryException))
        {
            // The library throws exceptions of many kinds where a document is not as it expects.
            throw new DiagnosticException(
                new Diagnostic(DiagnosticCodes.NotOpenApi, file, root["swagger"]!.Position, $"this Swagger 2.0 document can't be converted ({PlainText.OneLine(exception.Message).TrimEnd('.')}); correct it, or convert it to OpenAPI 3."),
                exception);
        }
    }

    private static string TextOf(MapNode sent)
    {
        using var stream = new MemoryStream();
        JsonNodeWriter.Write(stream, sent);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Hides what references to schemas say from the library, which knows one form of them only.</summary>
    private static List<ScalarNode> MarkReferences(MapNode sent)
    {
        var texts = new List<ScalarNode>();
        var pending = new Stack<(Node Node, DocumentPart Part)>([(sent, DocumentPart.Document)]);
        while (pending.TryPop(out var next))
        {
            if (next is (MapNode schema, DocumentPart.Schema) && schema[Reference.Key] is ScalarNode { Kind: ScalarKind.String } text)
            {
                schema.RemoveAll(_ => true);
                schema.Set(Reference.Key, ScalarNode.From(string.Create(CultureInfo.InvariantCulture, $"#/definitions/{Mark}{texts.Count}")));
                texts.Add(text);
                continue;
            }

            foreach (var entry in next.Node.Members())
            {
                if (DocumentVersion.Swagger.Member(next.Part, entry.Key) is not DocumentPart.Data and var member)
                {
                    pending.Push((entry.Value, member));
                }
            }

            foreach (var item in next.Node.Elements())
            {
                pending.Push((item, next.Part));
            }
        }

        return texts;
    }

    private static void SetReferences(Node node, List<ScalarNode> texts, MapNode root)
    {
        const string Marked = "#/components/schemas/" + Mark;
        if (node is MapNode map && map.Text(Reference.Key) is { } text && text.StartsWith(Marked, StringComparison.Ordinal)
            && int.TryParse(text[Marked.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count)
        {
            var given = texts[index];
            var problem = given.Problem ?? (Reference.Find(root, given.Text) is null ? "names nothing in this document; add it or correct the name" : null);
            map.Set(Reference.Key, new ScalarNode(ScalarKind.String, problem is null ? Converted(given.Text) : given.Text, default) { Problem = problem });
        }

        foreach (var child in node.Members().Select(entry => entry.Value).Concat(node.Elements()))
        {
            SetReferences(child, texts, root);
        }
    }

    private static string Converted(string text)
    {
        const string Definitions = "#/definitions/";
        return text.StartsWith(Definitions, StringComparison.Ordinal) ? "#/components/schemas/" + text[Definitions.Length..] : text;
    }

    /// <summary>The place that a pointer names, or that of what holds it.</summary>
    private static Position PositionOf(MapNode root, string? pointer)
    {
        Node node = root;
        foreach (var step in Reference.Steps(pointer ?? string.Empty))
        {
            var next = node switch
            {
                MapNode map => map[step],
                ListNode list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node.Position;
    }
}
