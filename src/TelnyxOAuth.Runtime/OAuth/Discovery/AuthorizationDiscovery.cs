using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using TelnyxOAuth.Runtime.Clients;

namespace TelnyxOAuth.Runtime;

/// <summary>
/// Finds out from a protected resource which authorization server to ask for tokens (RFC 9728), where that server's endpoints are
/// (RFC 8414, OpenID Connect Discovery), and becomes a client of it (RFC 7591): for any that follow these.
/// </summary>
/// <remarks>
/// Thread-safe; made once and kept, since it keeps answers until they end. Addresses are https addresses; an http address may
/// only lead to this machine. A fake is a derived class, written by hand or by a mocking library, that overrides what is called.
/// </remarks>
public partial class AuthorizationDiscovery : IDisposable
{
    private readonly ApiClient? _api;
    private readonly MetadataReader? _reader;
    private readonly AuthorizationDiscoveryOptions? _options;
    private readonly MetadataCache<DiscoveredResource>? _resources;
    private readonly MetadataCache<DiscoveredServer>? _servers;

    /// <summary>Creates a discovery.</summary>
    /// <param name="options">How to read; from now on they can't be changed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">An option can't be used; the message names all that can't.</exception>
    public AuthorizationDiscovery(AuthorizationDiscoveryOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _api = new ApiClient(options);
        _reader = new MetadataReader(_api, options);
        _resources = new MetadataCache<DiscoveredResource>(options.TimeProvider);
        _servers = new MetadataCache<DiscoveredServer>(options.TimeProvider);
    }

    /// <summary>Creates a fake, which sends nothing: a derived class overrides what is called.</summary>
    protected AuthorizationDiscovery()
    {
    }

    private AuthorizationDiscoveryOptions Options => _options ?? throw NotFaked();

    /// <summary>Reads what a protected resource says of itself: where its challenge says, else where RFC 9728 section 3.1 has it, else at the root of its origin.</summary>
    /// <param name="resource">The resource, as calls are sent to it: an absolute address without a fragment.</param>
    /// <param name="challenge">The challenge that came with a refusal, or <c>null</c>, the default.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The resource, from this object's memory where it was read before and that answer has not ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resource"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="resource"/> is no address that may be used.</exception>
    /// <exception cref="DiscoveryException">There is no metadata, or none of this resource that can be used.</exception>
    /// <exception cref="ApiException">The server has failed, or no answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<DiscoveredResource> ReadResourceAsync(Uri resource, BearerChallenge? challenge = null, CancellationToken cancellationToken = default)
    {
        RequireAddress(resource ?? throw new ArgumentNullException(nameof(resource)), "resource", nameof(resource));
        _ = Options;
        var addresses = challenge?.ResourceMetadata is { } named
            ? new[] { MetadataAddress.Require(named.OriginalString, "challenge's resource_metadata", resource) }
            : MetadataAddress.OfResource(resource);
        var key = resource.OriginalString + " " + addresses[0].AbsoluteUri;
        if (_resources!.Find(key) is { } known)
        {
            return known;
        }

        var (answer, address) = await ReadFirstAsync(addresses, ResourceMetadataCodec.Instance, $"the metadata of the resource {resource.GetLeftPart(UriPartial.Path)}", cancellationToken).ConfigureAwait(false);
        var found = ResourceMatch.ToResource(answer.Metadata!, resource, address, MetadataAddress.IsRoot(address, resource), Options.TakesParentResource);
        _resources.Add(key, found, answer.Lifetime);
        return found;
    }

    /// <summary>Reads what an authorization server says of itself: where RFC 8414 has it, else where OpenID Connect does.</summary>
    /// <param name="issuer">What the server calls itself: an absolute address without a query and a fragment.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The server, from this object's memory where it was read before and that answer has not ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issuer"/> is <c>null</c>.</exception>
    /// <exception cref="ArgumentException"><paramref name="issuer"/> is no address that may be used.</exception>
    /// <exception cref="DiscoveryException">There is no metadata, or none of this issuer that can be used.</exception>
    /// <exception cref="ApiException">The server has failed, or no answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<DiscoveredServer> ReadServerAsync(string issuer, CancellationToken cancellationToken = default)
    {
        if (!Uri.TryCreate(issuer ?? throw new ArgumentNullException(nameof(issuer)), UriKind.Absolute, out var address) || address.Query.Length > 0)
        {
            throw new ArgumentException("The issuer is no absolute address, or has a query.", nameof(issuer));
        }

        RequireAddress(address, "issuer", nameof(issuer));
        _ = Options;
        if (_servers!.Find(issuer) is { } known)
        {
            return known;
        }

        var (answer, source) = await ReadFirstAsync(MetadataAddress.OfServer(address), ServerMetadataCodec.Instance, $"the metadata of the authorization server {issuer}", cancellationToken).ConfigureAwait(false);
        var found = answer.Metadata!.ToServer(address, source);
        _servers.Add(issuer, found, answer.Lifetime);
        return found;
    }

    /// <summary>Reads the keys that a server signs its tokens with (RFC 7517), with which a resource checks them.</summary>
    /// <param name="server">The server.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The JSON of the set, whose <c>keys</c> is a list: what <c>Microsoft.IdentityModel.Tokens.JsonWebKeySet</c> is made of, for example.</returns>
    /// <remarks>Not kept here: keep it, and read it again, not too often, where a token names a key that is not in it.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> is <c>null</c>.</exception>
    /// <exception cref="DiscoveryException">The server names no keys, or what is there are none.</exception>
    /// <exception cref="ApiException">The server has failed, or no answer came.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<string> ReadKeysAsync(DiscoveredServer server, CancellationToken cancellationToken = default)
    {
        var address = (server ?? throw new ArgumentNullException(nameof(server))).JwksUri
            ?? throw new DiscoveryException(DiscoveryFailure.NotFound, $"The metadata of {server.Issuer} names no keys: it has no jwks_uri.");
        _ = Options;
        var (answer, _) = await ReadFirstAsync(new[] { address }, KeySetCodec.Instance, $"the keys of {server.Issuer}", cancellationToken).ConfigureAwait(false);
        return answer.Metadata!.ToString(Formatting.None);
    }

    /// <summary>Disposes the HTTP client if this object made it.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes what this object holds.</summary>
    /// <param name="disposing">Whether it is disposed, and not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _api?.Dispose();
        }
    }

    /// <summary>The metadata at the first of some addresses that has any.</summary>
    private async Task<(MetadataAnswer<T> Answer, Uri Address)> ReadFirstAsync<T>(IReadOnlyList<Uri> addresses, JsonCodec<T> codec, string what, CancellationToken cancellationToken)
        where T : class
    {
        var problems = new List<MetadataAnswer<T>>();
        foreach (var address in addresses)
        {
            var answer = await _reader!.ReadAsync(address, codec, cancellationToken).ConfigureAwait(false);
            if (answer.Metadata is not null)
            {
                return (answer, address);
            }

            problems.Add(answer);
        }

        throw new DiscoveryException(
            problems.Exists(problem => problem.IsMalformed) ? DiscoveryFailure.Malformed : DiscoveryFailure.NotFound,
            $"Nothing of {what} was found: {string.Join("; ", problems.Select(problem => problem.Problem))}.",
            problems[problems.Count - 1].Refusal);
    }

    private static void RequireAddress(Uri address, string name, string parameterName)
    {
        if (EndpointAddress.FindError(address, name) is { } error)
        {
            throw new ArgumentException(error, parameterName);
        }
    }

    private static InvalidOperationException NotFaked() =>
        new InvalidOperationException($"This {nameof(AuthorizationDiscovery)} is a fake, which sends nothing: override the member that is called, or set it up.");
}
