using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.OpenApi.Annotation;
using TelnyxOAuth.OpenApi.Naming;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Surface;

/// <summary>Reads the methods of a client from the operations of an annotated document.</summary>
internal sealed class MethodReader(CSharpTypeReader types)
{
    private static readonly (string Extension, string Name)[] WireFacts =
    [
        (Contract.Server, "server"), (Contract.AlternatePath, "other path"), (Contract.Accept, "accepted media types"),
        (Contract.Body, SurfaceMethod.BodyKind), (Contract.BodyMediaType, SurfaceMethod.BodyMediaType),
    ];

    /// <summary>The method of an operation.</summary>
    public SurfaceMethod Read(OperationPlace place)
    {
        var operation = place.Operation;
        var name = OperationName.From(operation.Text("operationId")!);
        var path = place.Path.Split('#')[0];
        var at = new Place($"#/paths/{Reference.Escape(place.Path)}/{place.Pointer}", place.Position);
        var parameters = operation.List("parameters").Elements()
            .Select((node, index) => ReadParameter(types.Resolve(node), new Place($"{at.Pointer}/parameters/{index}", node.Position)))
            .ToArray();
        return new SurfaceMethod(name.Resource, name.Method + "Async", $"{place.WireMethod} {path}", at)
        {
            Parameters = [.. parameters.Where(parameter => !parameter.IsOptional), .. ReadBody(operation, at)],
            OptionsType = operation.Text(Contract.Options),
            Options = [.. parameters.Where(parameter => parameter.IsOptional)],
            ResultType = ReadResult(operation),
            Stream = operation.Text(Contract.Response) switch { StreamKind.Events => "EventStream", StreamKind.Lines or StreamKind.Sequence => "IAsyncEnumerable", _ => null },
            IsDeprecated = operation.IsTrue("deprecated"),
            HasLinks = operation.Contains(Contract.Links),
            Errors = ReadErrors(operation),
            Wire = ReadWire(operation),
            Security = [.. operation.List(Contract.Security).Elements().Select(scheme => scheme.AsText() ?? string.Empty).DefaultIfEmpty(string.Empty).Distinct()],
        };
    }

    /// <summary>The type that the response is read as, or null if nothing is read.</summary>
    private TypeShape? ReadResult(MapNode operation)
    {
        var responses = operation.Map("responses").Members();
        if (responses.Any(response => response.Key.StartsWith('3')))
        {
            return new TypeShape(TypeKind.Unsupported, "ClientRuntime.RedirectResponse", IsNullable: false, Element: null);
        }

        var successes = responses.Where(response => response.Key.StartsWith('2')).ToArray();
        var success = successes.FirstOrDefault(response => response.Key == "200") ?? successes.FirstOrDefault();
        if (ContentOf(success?.Value) is not { } content)
        {
            return null;
        }

        return operation.Text(Contract.Response) switch
        {
            BodyKind.Binary => new TypeShape(TypeKind.Unsupported, "ClientRuntime.FileDownload", IsNullable: false, Element: null),
            BodyKind.Text => new TypeShape(TypeKind.Unsupported, "string", IsNullable: false, Element: null),
            StreamKind.Events or StreamKind.Lines or StreamKind.Sequence => types.Read(content.Map("schema")) with { IsNullable = false },
            _ => types.Read(content.Map("schema")),
        };
    }

    private SurfaceParameter ReadParameter(MapNode node, Place place)
    {
        var isOptional = ParameterNames.IsOption(node);
        var type = types.Read(node.Map("schema"));
        return new SurfaceParameter(
            node.Text(Contract.Name) ?? node.Text("name")!,
            node.Text("in") == "path" ? type with { IsNullable = false } : type,
            node.Contains(Contract.Cookie) ? "cookie" : node.Text("in")!,
            node.Text("name")!,
            isOptional,
            place)
        {
            IsDeprecated = node.IsTrue("deprecated"),
            Style = string.Join(' ', ((string[])["style", "explode", Contract.AllowReserved]).Select(key => (node[key] as ScalarNode)?.Text).OfType<string>()),
        };
    }

    private IEnumerable<SurfaceParameter> ReadBody(MapNode operation, Place place)
    {
        if (operation.Map("requestBody") is not { } body || ContentOf(body) is not { } content)
        {
            yield break;
        }

        var type = operation.Text(Contract.Body) switch
        {
            BodyKind.Binary => new TypeShape(TypeKind.File, "ClientRuntime.FileUpload", IsNullable: false, Element: null),
            BodyKind.Text => new TypeShape(TypeKind.String, "string", IsNullable: false, Element: null),
            _ => types.Read(content.Map("schema")) with { IsNullable = false },
        };
        var isPlain = operation.Text(Contract.Body) is BodyKind.Binary or BodyKind.Text;
        yield return new SurfaceParameter(
            isPlain ? "content" : "request", type, "body", string.Empty, !body.IsTrue("required"), new Place($"{place.Pointer}/requestBody", body.Position));
    }

    private SortedDictionary<string, string> ReadErrors(MapNode operation)
    {
        var errors = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var response in operation.Map("responses").Members().Where(response => response.Key[0] != '2'))
        {
            if (ContentOf(response.Value) is { } content && types.Read(content.Map("schema")) is { Name: not "string" } type)
            {
                errors[response.Key] = type.Name;
            }
        }

        return errors;
    }

    private static SortedDictionary<string, string> ReadWire(MapNode operation)
    {
        var wire = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (extension, name) in WireFacts)
        {
            if (operation.Text(extension) is { } text)
            {
                wire[name] = text;
            }
        }

        foreach (var part in operation.Map(Contract.PartMediaTypes).Members())
        {
            wire[$"media type of the part {part.Key}"] = part.Value.AsText() ?? string.Empty;
        }

        foreach (var other in operation.Map(Contract.OtherServers).Members())
        {
            wire[$"server beside {other.Key}"] = other.Value.AsText() ?? string.Empty;
        }

        foreach (var field in operation.Map(Contract.FieldStyles).Members())
        {
            wire[$"style of the field {field.Key}"] = field.Value.AsText() ?? string.Empty;
        }

        return wire;
    }

    private MapNode? ContentOf(Node? holder) =>
        types.ResolveOrNull(holder).Map("content") is { Entries: [var first, ..] } ? first.Value as MapNode : null;
}
