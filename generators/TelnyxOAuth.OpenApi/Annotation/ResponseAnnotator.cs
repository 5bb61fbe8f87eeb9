using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Reading;

namespace TelnyxOAuth.OpenApi.Annotation;

/// <summary>Says what each operation asks for and how its response is read, and leaves NSwag one media type a response.</summary>
internal static class ResponseAnnotator
{
    private const string Json = "application/json";

    /// <summary>Failures are JSON whatever a success is.</summary>
    private const string LessWanted = ", application/json;q=0.5";

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        var responses = OpenApiShape.Operations(root).Select(place => (place.Operation, Successes: Successes(root, place.Operation))).ToArray();
        foreach (var (operation, successes) in responses)
        {
            AnnotateOperation(operation, successes);
        }

        // Last, because operations may share a response.
        foreach (var response in responses.SelectMany(response => response.Successes))
        {
            Reduce(response.Response);
        }
    }

    private static (string Status, MapNode Response)[] Successes(Node root, MapNode operation) =>
        [.. operation.Map("responses").Members().Where(response => response.Key.StartsWith('2')).Select(response => (response.Key, Reference.ResolveMap(root, response.Value)!))];

    private static void AnnotateOperation(MapNode operation, (string Status, MapNode Response)[] successes)
    {
        // NSwag's choice of the response that a method returns.
        var returned = successes.Where(success => success.Status == "200").Concat(successes).Select(success => success.Response).FirstOrDefault();
        if (returned.Map("headers").Members().Any(header => header.Key.Equals("Link", StringComparison.OrdinalIgnoreCase)))
        {
            operation.SetIfAbsent(Contract.Links, "true");
        }

        if (returned.Map("content") is { } content)
        {
            // Nobody takes a response in parts apart: it is a file.
            var kind = BodyKind.From(content.Entries[0]);
            if (StreamKind.From(content.Entries[0]) is { } stream)
            {
                operation.SetIfAbsent(Contract.Response, stream);
            }
            else if (kind is BodyKind.Text or BodyKind.Binary or BodyKind.Multipart)
            {
                operation.SetIfAbsent(Contract.Response, kind == BodyKind.Text ? kind : BodyKind.Binary);
            }

            var types = string.Join(", ", content.Entries.Select(entry => entry.Key == "*" ? "*/*" : entry.Key));
            if (types != Json)
            {
                operation.SetIfAbsent(Contract.Accept, types == "*/*" ? types : types + LessWanted);
            }
        }
    }

    private static void Reduce(MapNode response)
    {
        if (response.Map("content") is { } content)
        {
            var reduced = new MapNode(content.Position);
            reduced.TryAdd(content.Entries[0] with { Key = Json });
            response.Set("content", reduced);
        }
    }
}
