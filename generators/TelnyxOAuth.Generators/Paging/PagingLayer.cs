using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Gives each operation that lists by page an enumerator over the whole list.</summary>
internal static class PagingLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var lists = documents
            .SelectMany((document, _) => PagedListRecognizer.Find(document))
            .NameFiles("Paging", model => (model.Namespace, model.ResourceName + "." + model.Operation.Key))
            .WithTrackingName(StepNames.PagedLists);

        context.RegisterSourceOutput(lists, (output, file) => output.AddSource(file.FileName, PagedListEmitter.Emit(file.Model)));
    }
}
