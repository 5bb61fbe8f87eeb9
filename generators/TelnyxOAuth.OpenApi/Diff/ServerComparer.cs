using System.Linq;
using TelnyxOAuth.OpenApi.Surface;

namespace TelnyxOAuth.OpenApi.Diff;

/// <summary>Compares the servers that two clients name.</summary>
internal sealed class ServerComparer(ApiSurface old, ApiSurface @new, ChangeList changes)
{
    /// <summary>Compares the servers.</summary>
    public void Compare()
    {
        var (before, after) = (old.Servers.ToDictionary(server => server.Name), @new.Servers.ToDictionary(server => server.Name));
        foreach (var server in old.Servers.Where(server => !after.ContainsKey(server.Name)))
        {
            changes.Add(ChangeKind.Breaking, server.Place, $"The server {server.Name} ({server.Address}) is gone.");
        }

        foreach (var server in @new.Servers)
        {
            if (!before.TryGetValue(server.Name, out var earlier))
            {
                changes.Add(ChangeKind.Added, server.Place, $"The server {server.Name} ({server.Address}) is new.");
            }
            else if (earlier.Signature != server.Signature)
            {
                changes.Add(ChangeKind.Breaking, server.Place, $"The server {server.Name} is {Kind(server)} now; it was {Kind(earlier)}.");
            }
            else if (earlier.Address != server.Address)
            {
                changes.Add(ChangeKind.Wire, server.Place, $"The server {server.Name} is at {server.Address} now; it was at {earlier.Address}.");
            }
        }
    }

    private static string Kind(SurfaceServer server) => server.Signature is { } signature ? "a method of " + signature : "a property";
}
