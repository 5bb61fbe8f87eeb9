using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;

namespace TelnyxOAuth.Generators.Errors;

/// <summary>Maps each operation's documented failures to exceptions with the documented error object.</summary>
internal static class ErrorLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var maps = documents
            .SelectMany((document, _) => document.Resources.Select(ErrorMapModel.Create))
            .Where(map => map.Operations.Count > 0)
            .WithTrackingName(StepNames.ErrorMaps);

        context.RegisterSourceOutput(maps, (output, model) => output.AddSource(
            $"{model.Namespace}.{model.ResourceName}.Errors.g.cs",
            ErrorMapEmitter.Emit(model)));
    }
}
