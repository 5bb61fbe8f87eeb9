using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth;

/// <summary>Authenticates an OAuth client by HTTP Basic or by fields of the form (RFC 6749 section 2.3.1).</summary>
internal sealed class ClientCredential : ApiCredential
{
    private readonly string _clientId;
    private readonly string _clientSecret;
    private readonly AuthenticationHeaderValue? _header;

    internal ClientCredential(string clientId, string clientSecret, bool isSentInForm)
    {
        _clientId = clientId;
        _clientSecret = clientSecret;
        if (!isSentInForm)
        {
            // Both are form-encoded before they are joined, so that a colon in the id does not end it.
            var pair = FormText.Escape(clientId) + ":" + FormText.Escape(clientSecret);
            _header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }
    }

    internal string ClientId => _clientId;

    public override ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        if (IsAuthenticatedByForm(request))
        {
            return default;
        }

        if (_header is not null)
        {
            message.Headers.Authorization = _header;
            return default;
        }

        if (request.Body is not TokenRequest { ClientId: not null })
        {
            request.SetFormField("client_id", _clientId);
        }

        request.SetFormField("client_secret", _clientSecret);
        return default;
    }

    /// <summary>
    /// Whether the form names another client, or proves this one: a request must not be authenticated in two ways.
    /// </summary>
    private bool IsAuthenticatedByForm(ApiRequest request) =>
        request.Body is TokenRequest form
        && (form.ClientSecret is not null || (form.ClientId is not null && form.ClientId != _clientId));
}
