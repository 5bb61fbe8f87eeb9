using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Json;

/// <summary>Gives each model and each union a codec, and each operation the codecs of its body and its response.</summary>
internal static class JsonLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var models = documents.SelectMany((document, _) => document.Models);

        context.RegisterLayer(models, StepNames.ModelCodecs, model => (model.Namespace, model.Name), ModelCodecEmitter.Emit);

        var unions = documents.SelectMany((document, _) => document.Unions);

        context.RegisterLayer(unions, StepNames.Unions, union => (union.Namespace, union.Name), UnionEmitter.Emit);

        var operations = documents
            .SelectMany((document, _) => document.Resources.Select(OperationCodecsModel.Create))
            .Where(codecs => codecs.Codecs.Count > 0);

        context.RegisterLayer(operations, StepNames.OperationCodecs, codecs => (codecs.Namespace, codecs.ResourceName), OperationCodecsEmitter.Emit);
    }
}
