using Microsoft.CodeAnalysis;
using TelnyxOAuth.Generators.Clients;
using TelnyxOAuth.Generators.Emitting;

namespace TelnyxOAuth.Generators.Registration;

/// <summary>Gives roots methods that register them with a service container, where the project asks for them.</summary>
internal static class RegistrationLayer
{
    internal static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ClientModel> clients) =>
        context.RegisterLayer(
            clients.Where(client => client.Root.HasRegistration),
            StepNames.Registrations,
            client => (client.Root.Namespace, client.Root.Name),
            RegistrationEmitter.Emit);
}
