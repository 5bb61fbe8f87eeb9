using System;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Sandbox.Protocol;
using TelnyxOAuth.Sandbox.State;

namespace TelnyxOAuth.Sandbox.Documents;

/// <summary>
/// Finds clients: those that the server stores, and those whose identifier is the address of a document that describes them.
/// Such a document is kept for a minute at most, so that a flow reads it once and a change is seen soon.
/// </summary>
internal sealed class ClientDirectory
{
    private const int MaximumDocuments = 1000;

    private readonly object _gate = new();
    private readonly ExpiringMap<KeptClient> _kept;
    private readonly SandboxSettings _settings;
    private readonly ClientStore _clients;
    private readonly ClientDocumentSource _source;
    private readonly ClientDocumentReader _reader;

    public ClientDirectory(SandboxSettings settings, ClientStore clients, ClientDocumentSource source)
    {
        _settings = settings;
        _clients = clients;
        _source = source;
        _reader = new ClientDocumentReader(settings);
        _kept = new(MaximumDocuments, kept => kept.ExpiresAt <= Now);
    }

    private DateTimeOffset Now => _settings.TimeProvider.GetUtcNow();

    /// <summary>The client of an identifier; <see langword="null"/> when there is none.</summary>
    /// <exception cref="OAuthErrorException">The identifier is an address, and what is there is no usable document.</exception>
    public async Task<OAuthClient?> FindAsync(string clientId, CancellationToken cancellationToken)
    {
        if (!ClientDocumentAddress.IsAddress(clientId))
        {
            return _clients.Find(clientId);
        }

        var address = ClientDocumentAddress.Parse(clientId, _settings.ClientMetadataHosts);
        return FindKept(clientId) ?? await FetchAsync(clientId, address, cancellationToken);
    }

    // What fails isn't kept: the next request may find it mended.
    private async Task<OAuthClient> FetchAsync(string clientId, Uri address, CancellationToken cancellationToken)
    {
        var document = await _source.FetchAsync(address, cancellationToken);
        var client = _reader.Read(clientId, document.Body);
        lock (_gate)
        {
            _kept.Remove(clientId);
            if (document.Lifetime > TimeSpan.Zero)
            {
                // Where there is no room, the next request fetches it again.
                _kept.TryAdd(clientId, new KeptClient(client, Now + document.Lifetime));
            }
        }

        return client;
    }

    private OAuthClient? FindKept(string clientId)
    {
        lock (_gate)
        {
            return _kept.Find(clientId) is { } kept && kept.ExpiresAt > Now ? kept.Client : null;
        }
    }

    private sealed record KeptClient(OAuthClient Client, DateTimeOffset ExpiresAt);
}
