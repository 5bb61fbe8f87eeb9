using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Gives each model a codec, and each operation the codecs of its body and its answer.</summary>
internal static class JsonLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var models = documents
            .SelectMany((document, _) => document.Models)
            .WithTrackingName(StepNames.ModelCodecs);

        context.RegisterSourceOutput(models, (output, model) => output.AddSource(
            $"{model.Namespace}.{model.Name}.Codec.g.cs",
            ModelCodecEmitter.Emit(model)));

        var operations = documents
            .SelectMany((document, _) => document.Resources.Select(OperationCodecsModel.Create))
            .Where(codecs => codecs.Codecs.Count > 0)
            .WithTrackingName(StepNames.OperationCodecs);

        context.RegisterSourceOutput(operations, (output, model) => output.AddSource(
            $"{model.Namespace}.{model.ResourceName}.Codecs.g.cs",
            OperationCodecsEmitter.Emit(model)));
    }
}
