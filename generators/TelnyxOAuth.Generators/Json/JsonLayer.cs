using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Gives each model and each union a codec, and each operation the codecs of its body and its answer.</summary>
internal static class JsonLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var models = documents
            .SelectMany((document, _) => document.Models)
            .NameFiles("Codec", model => (model.Namespace, model.Name))
            .WithTrackingName(StepNames.ModelCodecs);

        context.RegisterSourceOutput(models, (output, file) => output.AddSource(file.FileName, ModelCodecEmitter.Emit(file.Model)));

        var unions = documents
            .SelectMany((document, _) => document.Unions)
            .NameFiles("Union", union => (union.Namespace, union.Name))
            .WithTrackingName(StepNames.Unions);

        context.RegisterSourceOutput(unions, (output, file) => output.AddSource(file.FileName, UnionEmitter.Emit(file.Model)));

        var operations = documents
            .SelectMany((document, _) => document.Resources.Select(OperationCodecsModel.Create))
            .Where(codecs => codecs.Codecs.Count > 0)
            .NameFiles("Codecs", model => (model.Namespace, model.ResourceName))
            .WithTrackingName(StepNames.OperationCodecs);

        context.RegisterSourceOutput(operations, (output, file) => output.AddSource(file.FileName, OperationCodecsEmitter.Emit(file.Model)));
    }
}
