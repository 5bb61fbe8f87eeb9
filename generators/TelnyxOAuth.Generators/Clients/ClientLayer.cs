using System.Linq;
using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Documents;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Clients;

/// <summary>Completes the root of each client with its resources and its options.</summary>
internal static class ClientLayer
{
    /// <returns>The clients, which other layers may add to.</returns>
    internal static IncrementalValuesProvider<ClientModel> Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DocumentModel> documents)
    {
        var ownOptions = context.SyntaxProvider
            .CreateSyntaxProvider(OwnOptions.IsCandidate, OwnOptions.Read)
            .WithTrackingName(StepNames.OwnOptions)
            .Collect();

        var clients = documents
            .Combine(ownOptions)
            .SelectMany((pair, _) => pair.Left.Roots.Select(root => ClientModel.Create(root, pair.Left.Resources, pair.Right)));

        context.RegisterLayer(clients, StepNames.Clients, client => (client.Root.Namespace, client.Root.Name), ClientEmitter.Emit);
        return clients;
    }
}
