using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>Requests the tokens of a client by its id and secret (RFC 6749 section 4.4), by the same pipeline as its calls.</summary>
internal sealed class ClientTokens
{
    private readonly Func<ApiClient> _client;
    private readonly string _authorization;
    private readonly string? _scope;
    private readonly string? _metadataAddress;
    private readonly TimeProvider _time;
    private Uri? _endpoint;

    /// <param name="client">Gives the client whose tokens they are.</param>
    /// <param name="clientId">Its id.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="scope">The scopes to ask for, or <c>null</c>.</param>
    /// <param name="endpoint">Where to ask; <c>null</c> for where the metadata says.</param>
    /// <param name="metadataAddress">Where the authorization server's metadata is, or <c>null</c>.</param>
    /// <param name="time">The clock that tokens are issued by.</param>
    internal ClientTokens(Func<ApiClient> client, string clientId, string clientSecret, string? scope, Uri? endpoint, string? metadataAddress, TimeProvider time)
    {
        _client = client;
        _authorization = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(FormText.Escape(clientId) + ":" + FormText.Escape(clientSecret)));
        _scope = scope;
        _endpoint = endpoint;
        _metadataAddress = metadataAddress;
        _time = time;
    }

    /// <summary>Whether there is a client; what is wrong with it is added to the errors, by the names of options.</summary>
    internal static bool IsClient(string? id, string? secret, ICollection<string> errors)
    {
        if (id is null && secret is null)
        {
            return false;
        }

        if (id is null || secret is null)
        {
            var (present, missing) = id is not null ? ("ClientId", "ClientSecret") : ("ClientSecret", "ClientId");
            errors.Add($"There is a {present} without a {missing}: set the option {missing} too.");
            return false;
        }

        var count = errors.Count;
        ClientText.Check(id, "ClientId", errors);
        ClientText.Check(secret, "ClientSecret", errors);
        return errors.Count == count;
    }

    internal async Task<OAuthTokens> RequestAsync()
    {
        var endpoint = _endpoint ??= await DiscoverAsync().ConfigureAwait(false);
        var form = new TokenForm().Add("grant_type", "client_credentials").Add("scope", _scope);
        var request = new ApiRequest(EndpointAddress.ToOperation("Client.Token", "POST", endpoint))
            .SetFormBody(form, TokenFormCodec.Instance)
            .AddHeader("Authorization", _authorization);
        return await ClientTokenSource.RequestAsync(_client(), request, _time).ConfigureAwait(false);
    }

    /// <summary>The token endpoint that the server's metadata names; asked for again only where that failed.</summary>
    private async Task<Uri> DiscoverAsync()
    {
        var address = new Uri(_metadataAddress!, UriKind.Absolute);
        var request = new ApiRequest(EndpointAddress.ToOperation("Client.Metadata", "GET", address));
        var metadata = await _client().SendAsync(request, ServerMetadataCodec.Instance, CancellationToken.None).ConfigureAwait(false);
        return metadata.GetTokenEndpoint(address);
    }
}
