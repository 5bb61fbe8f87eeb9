using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>Completes the root of each client with its resources and its options.</summary>
internal static class ClientLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var clients = documents
            .SelectMany((document, _) => document.Roots.Select(root => ClientModel.Create(root, document.Resources)))
            .NameFiles("Client", model => (model.Root.Namespace, model.Root.Name))
            .WithTrackingName(StepNames.Clients);

        context.RegisterSourceOutput(clients, (output, file) => output.AddSource(file.FileName, ClientEmitter.Emit(file.Model)));
    }
}
