using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Gives each paged list an enumerator over all its items.</summary>
internal static class PagingLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var lists = documents.SelectMany((document, _) => PagedListRecognizer.Find(document));

        context.RegisterLayer(lists, StepNames.PagedLists, list => (list.Namespace, list.ResourceName + "." + list.Operation.Key), PagedListEmitter.Emit);
    }
}
