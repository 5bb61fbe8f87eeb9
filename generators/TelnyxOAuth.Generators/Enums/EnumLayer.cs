using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Enums;

/// <summary>Completes each open enum: its known values, equality, conversions.</summary>
internal static class EnumLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var enums = documents
            .SelectMany((document, _) => document.Enums)
            .NameFiles("Enum", model => (model.Namespace, model.Name))
            .WithTrackingName(StepNames.Enums);

        context.RegisterSourceOutput(enums, (output, file) => output.AddSource(file.FileName, EnumEmitter.Emit(file.Model)));
    }
}
