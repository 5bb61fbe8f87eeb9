using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Authenticates an OAuth client by HTTP Basic (RFC 6749 section 2.3.1).</summary>
internal sealed class ClientCredential : ApiCredential
{
    private readonly AuthenticationHeaderValue _header;

    internal ClientCredential(string clientId, string clientSecret)
    {
        // Both are form-encoded before they are joined, so that a colon in the id does not end it.
        var pair = FormText.Escape(clientId) + ":" + FormText.Escape(clientSecret);
        _header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
    }

    public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        // A request that names its client in the form is authenticated already, and must not be twice.
        if (request.Body is not TokenRequest { ClientId: not null })
        {
            message.Headers.Authorization = _header;
        }

        return default;
    }
}
