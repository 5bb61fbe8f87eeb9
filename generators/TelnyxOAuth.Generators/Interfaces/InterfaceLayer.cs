using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Clients;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;
using TelnyxOAuth.Generators.Paging;

namespace TelnyxOAuth.Generators.Interfaces;

/// <summary>Gives resources and roots interfaces, where the project asks for them.</summary>
internal static class InterfaceLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var knowsPriority = context.CompilationProvider
            .Select((compilation, _) => OverloadPriority.IsKnown(compilation))
            .WithTrackingName(StepNames.OverloadPriority);

        var resources = documents.Combine(knowsPriority).SelectMany((pair, _) =>
        {
            var (document, hasPriority) = pair;
            var lists = PagedListRecognizer.Find(document).ToLookup(list => list.ResourceName);
            return document.Resources
                .Where(resource => resource.HasInterface)
                .Select(resource => new ResourceInterfaceModel(resource, lists[resource.Name].ToEquatableArray(), hasPriority));
        });

        var roots = documents.SelectMany((document, _) => document.Roots
            .Where(root => root.HasInterface)
            .Select(root => ClientModel.Create(root, document.Resources, [])));

        context.RegisterLayer(resources, StepNames.ResourceInterfaces, model => (model.Resource.Namespace, model.Resource.Name), ResourceInterfaceEmitter.Emit);
        context.RegisterLayer(roots, StepNames.RootInterfaces, client => (client.Root.Namespace, client.Root.Name), RootInterfaceEmitter.Emit);
    }
}
