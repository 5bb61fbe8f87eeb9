using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth;

namespace Quickstart;

/// <summary>Runs the operations that only read against the real API.</summary>
internal sealed class LiveReading(Journal journal, TelnyxOAuthClient telnyx)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // First what needs a credential: without one, the call says so before anything is sent.
        journal.Chapter("Clients and grants of the organization");
        string? clientId = null;
        await foreach (var client in telnyx.OAuthClients.ListAllAsync(cancellationToken: cancellationToken))
        {
            clientId ??= client.ClientId;
            journal.Done("OAuthClients.List", $"{client.ClientId} \"{client.Name}\", {client.ClientType}");
        }

        if (clientId is not null)
        {
            var client = await telnyx.OAuthClients.GetAsync(clientId, cancellationToken);
            journal.Done("OAuthClients.Get", $"\"{client.Data?.Name}\"");
        }

        string? grantId = null;
        await foreach (var grant in telnyx.OAuthGrants.ListAllAsync(cancellationToken: cancellationToken))
        {
            grantId ??= grant.Id;
            journal.Done("OAuthGrants.List", $"{grant.Id} to {grant.ClientId}");
        }

        if (grantId is not null)
        {
            var grant = await telnyx.OAuthGrants.GetAsync(grantId, cancellationToken);
            journal.Done("OAuthGrants.Get", string.Join(", ", grant.Data?.Scopes ?? []));
        }

        journal.Chapter("What the server offers");
        var server = await telnyx.WellKnown.GetAuthorizationServerMetadataAsync(cancellationToken);
        journal.Done("WellKnown.GetAuthorizationServerMetadata", $"issuer {server.Issuer}");
        var resource = await telnyx.WellKnown.GetProtectedResourceMetadataAsync(cancellationToken);
        journal.Done("WellKnown.GetProtectedResourceMetadata", $"resource {resource.Resource}");
        var keys = await telnyx.OAuth.GetJwksAsync(cancellationToken);
        journal.Done("OAuth.GetJwks", $"{keys.Keys?.Count ?? 0} keys");
    }
}
