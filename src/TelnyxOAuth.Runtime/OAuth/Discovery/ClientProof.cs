using System.Linq;

namespace TelnyxOAuth.Runtime;

/// <summary>Chooses how a client proves itself at the token endpoint, from what the server takes.</summary>
internal static class ClientProof
{
    internal const string Basic = "client_secret_basic";
    internal const string Post = "client_secret_post";

    /// <exception cref="DiscoveryException">The server takes nothing that the client can do.</exception>
    internal static ClientAuthentication Choose(DiscoveredServer server, RegisteredClient client)
    {
        if (client.ClientSecret is null || client.TokenEndpointAuthMethod == "none")
        {
            return ClientAuthentication.Default;
        }

        // What was agreed on for this client goes before what the server takes of others.
        var methods = client.TokenEndpointAuthMethod is { } agreed ? new[] { agreed } : server.TokenEndpointAuthMethodsSupported;
        return methods.Contains(Basic) ? ClientAuthentication.ClientSecretBasic
            : methods.Contains(Post) ? ClientAuthentication.ClientSecretPost
            : throw CreateFailure(server, "client_secret_basic or client_secret_post");
    }

    internal static DiscoveryException CreateFailure(DiscoveredServer server, string expected) => new DiscoveryException(
        DiscoveryFailure.NoClientAuthentication,
        $"At {server.Issuer}, clients prove themselves by {DiscoveredServer.Describe(server.TokenEndpointAuthMethodsSupported)}, where {expected} was expected.");
}
