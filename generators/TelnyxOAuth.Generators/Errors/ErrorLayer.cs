using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Gives the operations the codecs of their documented error objects.</summary>
internal static class ErrorLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var codecs = documents
            .SelectMany((document, _) => document.Resources.GroupBy(resource => resource.Namespace).Select(ErrorCodecsModel.Create))
            .Where(codecs => codecs.Types.Count > 0);

        context.RegisterLayer(codecs, StepNames.ErrorCodecs, codecs => (codecs.Namespace, codecs.FirstResource), ErrorCodecsEmitter.Emit);
    }
}
