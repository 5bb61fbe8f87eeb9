using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Enums;

/// <summary>Completes each open enum: its known values, equality, conversions.</summary>
internal static class EnumLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var enums = documents
            .SelectMany((document, _) => document.Enums)
            .WithTrackingName(StepNames.Enums);

        context.RegisterSourceOutput(enums, (output, model) => output.AddSource(
            $"{model.Namespace}.{model.Name}.Enum.g.cs",
            EnumEmitter.Emit(model)));
    }
}
