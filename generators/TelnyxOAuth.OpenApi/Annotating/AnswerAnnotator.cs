using System.Linq;
using TelnyxOAuth.OpenApi.Documents;

namespace TelnyxOAuth.OpenApi.Annotating;

/// <summary>Says what each operation asks for and how its answer is read, and leaves NSwag one media type an answer.</summary>
internal static class AnswerAnnotator
{
    private const string Json = "application/json";

    /// <summary>Failures are JSON whatever a success is.</summary>
    private const string LessWanted = ", application/json;q=0.5";

    /// <summary>Annotates a document in place.</summary>
    public static void Annotate(Node root)
    {
        foreach (var place in OpenApiShape.Operations(root))
        {
            AnnotateOperation(root, place.Operation);
        }
    }

    private static void AnnotateOperation(Node root, MapNode operation)
    {
        var successes = operation.Map("responses").Members().Where(response => response.Key.StartsWith('2'))
            .Select(response => (response.Key, Answer: Reference.ResolveMap(root, response.Value))).ToArray();

        // NSwag's choice of the answer that a method returns.
        var returned = successes.Where(success => success.Key == "200").Concat(successes).Select(success => success.Answer).FirstOrDefault();
        if (returned.Map("content") is { Entries.Count: > 0 } content)
        {
            var kind = RequestBodyKind.Of(content.Entries[0]);
            if (kind is RequestBodyKind.Text or RequestBodyKind.Binary)
            {
                operation.SetIfAbsent(Annotation.Answer, kind);
            }

            var types = string.Join(", ", content.Entries.Select(entry => entry.Key == "*" ? "*/*" : entry.Key));
            if (types != Json)
            {
                operation.SetIfAbsent(Annotation.Accept, types == "*/*" ? types : types + LessWanted);
            }
        }

        foreach (var (_, answer) in successes)
        {
            Reduce(answer);
        }
    }

    private static void Reduce(MapNode? answer)
    {
        if (answer.Map("content") is { Entries: [var first, ..] } content)
        {
            var reduced = new MapNode(content.Position);
            reduced.TryAdd(first with { Key = Json });
            answer!.Set("content", reduced);
        }
    }
}
