using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Proves to the server who is calling, for one security scheme of the document.</summary>
public abstract class ApiCredential
{
    /// <summary>Adds the credential to a message that is about to be sent.</summary>
    /// <param name="request">The call.</param>
    /// <param name="message">The message to add to.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A task that ends when the message carries the credential.</returns>
    public abstract ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken);
}
