using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Enums;

/// <summary>Completes each open enum: its known values, equality, conversions.</summary>
internal static class EnumLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var enums = documents.SelectMany((document, _) => document.Enums);

        context.RegisterLayer(enums, StepNames.Enums, model => (model.Namespace, model.Name), EnumEmitter.Emit);
    }
}
