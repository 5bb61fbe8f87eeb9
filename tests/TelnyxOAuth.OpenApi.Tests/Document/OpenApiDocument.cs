using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace TelnyxOAuth.OpenApi.Tests.Document;

internal sealed record Operation(string Method, string Path, YamlNode PathItem, YamlNode Node)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>An OpenAPI document as it is written, with its references followed on demand.</summary>
internal sealed class OpenApiDocument
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private OpenApiDocument(YamlNode root)
    {
        Root = root;
        Operations = [.. Root.Get("paths").Entries().SelectMany(path => OperationsOf(path.Key, path.Value))];
    }

    public YamlNode Root { get; }

    /// <summary>The operations in the document, each once.</summary>
    public IReadOnlyList<Operation> Operations { get; }

    /// <summary>The operations, with those that have an alternate path repeated under it.</summary>
    public IEnumerable<Operation> OperationsOnEveryPath =>
        Operations.Concat(
            from operation in Operations
            let alternate = operation.PathItem.Text("x-alternate-path")
            where alternate is not null
            select operation with { Path = alternate });

    public static OpenApiDocument Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return new OpenApiDocument(stream.Documents[0].RootNode);
    }

    public IEnumerable<KeyValuePair<string, YamlNode>> Components(string kind) =>
        Root.Get("components").Get(kind).Entries();

    public YamlNode Resolve(YamlNode node) =>
        node.Text("$ref") is { } reference ? Resolve(Target(reference)) : node;

    public YamlNode Target(string reference) =>
        Find(reference) ?? throw new InvalidOperationException($"{reference} leads nowhere.");

    public YamlNode? Find(string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal)
            ? reference[2..].Split('/').Aggregate((YamlNode?)Root, (node, key) => node.Get(Unescape(key)))
            : null;

    private static string Unescape(string key) =>
        key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static IEnumerable<Operation> OperationsOf(string path, YamlNode pathItem) =>
        from entry in pathItem.Entries()
        where Methods.Contains(entry.Key)
        select new Operation(entry.Key.ToUpperInvariant(), path, pathItem, entry.Value);
}
