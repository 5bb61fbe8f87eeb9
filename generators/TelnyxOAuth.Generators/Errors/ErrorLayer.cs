using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Maps each operation's documented failures to exceptions with the documented error object.</summary>
internal static class ErrorLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var maps = documents
            .SelectMany((document, _) => document.Resources.Select(ErrorMapModel.Create))
            .Where(map => map.Operations.Count > 0);

        context.RegisterLayer(maps, StepNames.ErrorMaps, map => (map.Namespace, map.ResourceName), ErrorMapEmitter.Emit);
    }
}
