using System;
using System.Collections.Generic;
using System.Linq;
using TelnyxOAuth.Sandbox.Protocol;

namespace TelnyxOAuth.Sandbox.State;

/// <summary>The clients in the order of their creation.</summary>
internal sealed class ClientStore
{
    private readonly object _gate = new();
    private readonly OrderedMap<OAuthClient> _clients = new();
    private readonly int _capacity;

    public ClientStore(SandboxSettings settings)
    {
        _capacity = settings.MaximumClients;
    }

    /// <exception cref="OAuthErrorException">The store is full.</exception>
    public void Add(OAuthClient client)
    {
        lock (_gate)
        {
            if (_clients.Count >= _capacity)
            {
                throw OAuthErrorException.TemporarilyUnavailable("The server holds as many clients as it may");
            }

            _clients.Add(client.ClientId, client);
        }
    }

    public OAuthClient? Find(string clientId)
    {
        lock (_gate)
        {
            return _clients.Find(clientId);
        }
    }

    public IReadOnlyList<OAuthClient> List()
    {
        lock (_gate)
        {
            return _clients.Values.ToArray();
        }
    }

    /// <summary>Stores the update unless the client changed or went away since <paramref name="current"/> was read.</summary>
    public bool TryReplace(OAuthClient current, OAuthClient updated)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_clients.Find(current.ClientId), current))
            {
                return false;
            }

            _clients[current.ClientId] = updated;
            return true;
        }
    }

    public bool Remove(string clientId)
    {
        lock (_gate)
        {
            return _clients.Remove(clientId);
        }
    }
}
