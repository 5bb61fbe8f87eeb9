using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Gives each operation that lists by page an enumerator over the whole list.</summary>
internal static class PagingLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var lists = documents
            .SelectMany((document, _) => PagedListRecognizer.Find(document))
            .WithTrackingName(StepNames.PagedLists);

        context.RegisterSourceOutput(lists, (output, model) => output.AddSource(
            $"{model.Namespace}.{model.ResourceName}.{model.Operation.Key}.Paging.g.cs",
            PagedListEmitter.Emit(model)));
    }
}
