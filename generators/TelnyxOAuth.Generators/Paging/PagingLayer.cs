using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Paging;

/// <summary>Gives each paged list an enumerator over all its items.</summary>
internal static class PagingLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var resources = documents.SelectMany((document, _) => PagedListRecognizer.Find(document)
            .GroupBy(list => (list.Namespace, list.ResourceName))
            .Select(lists => new PagedResourceModel(lists.Key.Namespace, lists.Key.ResourceName, lists.ToEquatableArray())));

        context.RegisterLayer(resources, StepNames.PagedLists, resource => (resource.Namespace, resource.Name), PagedListEmitter.Emit);
    }
}
