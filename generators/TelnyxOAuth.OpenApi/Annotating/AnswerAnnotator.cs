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
        var answers = OpenApiShape.Operations(root).Select(place => (place.Operation, Successes: Successes(root, place.Operation))).ToArray();
        foreach (var (operation, successes) in answers)
        {
            AnnotateOperation(operation, successes);
        }

        // Last, because operations may share an answer.
        foreach (var answer in answers.SelectMany(answer => answer.Successes))
        {
            Reduce(answer.Answer);
        }
    }

    private static (string Status, MapNode? Answer)[] Successes(Node root, MapNode operation) =>
        [.. operation.Map("responses").Members().Where(response => response.Key.StartsWith('2')).Select(response => (response.Key, Reference.ResolveMap(root, response.Value)))];

    private static void AnnotateOperation(MapNode operation, (string Status, MapNode? Answer)[] successes)
    {
        // NSwag's choice of the answer that a method returns.
        var returned = successes.Where(success => success.Status == "200").Concat(successes).Select(success => success.Answer).FirstOrDefault();
        if (returned.Map("content") is { Entries.Count: > 0 } content)
        {
            // Nobody takes an answer in parts apart: it is a file.
            var kind = RequestBodyKind.Of(content.Entries[0]);
            if (kind is RequestBodyKind.Text or RequestBodyKind.Binary or RequestBodyKind.Multipart)
            {
                operation.SetIfAbsent(Annotation.Answer, kind == RequestBodyKind.Text ? kind : RequestBodyKind.Binary);
            }

            var types = string.Join(", ", content.Entries.Select(entry => entry.Key == "*" ? "*/*" : entry.Key));
            if (types != Json)
            {
                operation.SetIfAbsent(Annotation.Accept, types == "*/*" ? types : types + LessWanted);
            }
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
