using System;
using System.Collections.Generic;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

/// <summary>Writes a whole document down as facts. Names of operations, tags and components are not among them.</summary>
internal sealed class DocumentFactReader
{
    private static readonly HashSet<string> HandledInOperations =
        ["operationId", "tags", "parameters", "requestBody", "responses", "security", "servers"];

    private static readonly HashSet<string> HandledInParameters = ["name", "in", "schema", "content"];
    private static readonly HashSet<string> HandledInBodies = ["content"];
    private static readonly HashSet<string> HandledInResponses = ["content", "headers"];
    private static readonly HashSet<string> HandledInMedia = ["schema"];
    private static readonly HashSet<string> HandledInSecuritySchemes = ["flows"];
    private static readonly HashSet<string> HandledInFlows = ["scopes"];

    private readonly OpenApiDocument _document;
    private readonly DocumentFacts _facts = new();
    private readonly SchemaFactReader _schemas;

    private DocumentFactReader(OpenApiDocument document)
    {
        _document = document;
        _schemas = new SchemaFactReader(document, _facts);
    }

    public static DocumentFacts Read(OpenApiDocument document)
    {
        var reader = new DocumentFactReader(document);
        foreach (var operation in document.OperationsOnEveryPath)
        {
            reader.ReadOperation(operation);
        }

        foreach (var (name, scheme) in document.Components("securitySchemes"))
        {
            reader.ReadSecurityScheme(name, scheme);
        }

        return reader._facts;
    }

    private void ReadOperation(Operation operation)
    {
        var element = _facts.Add(operation.ToString());
        var servers = operation.Node.Get("servers") ?? operation.PathItem.Get("servers") ?? _document.Root.Get("servers");
        element.Facts["servers"] = string.Join(", ", servers.Items().Select(server => server.Text("url")));
        element.Facts["security"] = Describe(operation.Node.Get("security") ?? _document.Root.Get("security"));
        Keywords.CopyFacts(operation.Node, element, HandledInOperations);

        foreach (var parameter in operation.PathItem.Get("parameters").Items()
            .Concat(operation.Node.Get("parameters").Items()))
        {
            var node = _document.Resolve(parameter);
            ReadTyped(node, $"{element.Location} {node.Text("in")} parameter {node.Text("name")}", element);
        }

        if (operation.Node.Get("requestBody") is { } body)
        {
            var node = _document.Resolve(body);
            var child = _facts.Add($"{element.Location} body", element);
            Keywords.CopyFacts(node, child, HandledInBodies);
            ReadContent(node, child);
        }

        foreach (var (status, response) in operation.Node.Get("responses").Entries())
        {
            ReadResponse(_document.Resolve(response), _facts.Add($"{element.Location} {status}", element));
        }
    }

    private void ReadResponse(YamlNode response, Element element)
    {
        Keywords.CopyFacts(response, element, HandledInResponses);
        foreach (var (name, header) in response.Get("headers").Entries())
        {
            ReadTyped(_document.Resolve(header), $"{element.Location} header {name}", element);
        }

        ReadContent(response, element);
    }

    private void ReadTyped(YamlNode node, string location, Element parent)
    {
        var element = _facts.Add(location, parent);
        Keywords.CopyFacts(node, element, HandledInParameters);
        _schemas.Read(node.Get("schema"), $"{location} $", element);
        ReadContent(node, element);
    }

    private void ReadContent(YamlNode node, Element parent)
    {
        foreach (var (mediaType, media) in node.Get("content").Entries())
        {
            var element = _facts.Add($"{parent.Location} {mediaType}", parent);
            Keywords.CopyFacts(media, element, HandledInMedia);
            _schemas.Read(media.Get("schema"), $"{element.Location} $", element);
        }
    }

    private void ReadSecurityScheme(string name, YamlNode scheme)
    {
        var element = _facts.Add($"security scheme {name}");
        Keywords.CopyFacts(scheme, element, HandledInSecuritySchemes);
        foreach (var (flowName, flow) in scheme.Get("flows").Entries())
        {
            var child = _facts.Add($"{element.Location} flow {flowName}", element);
            Keywords.CopyFacts(flow, child, HandledInFlows);
            child.Facts["scopes"] = InOrder(flow.Get("scopes").Entries().Select(scope => scope.Key), " | ");
        }
    }

    private static string Describe(YamlNode? security)
    {
        var requirements = security.Items().Select(Requirement).ToList();
        return requirements.Count == 0 ? "(public)" : InOrder(requirements, " or ");
    }

    private static string Requirement(YamlNode requirement)
    {
        var schemes = requirement.Entries().Select(scheme =>
            scheme.Value.Items().Any() ? $"{scheme.Key} {scheme.Value.Render()}" : scheme.Key);
        var text = InOrder(schemes, " and ");
        return text.Length == 0 ? "(nothing)" : text;
    }

    private static string InOrder(IEnumerable<string> texts, string separator) =>
        string.Join(separator, texts.Order(StringComparer.Ordinal));
}
