using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Sends tokens from a source as bearer tokens in the Authorization header (RFC 6750 section 2.1).</summary>
public sealed class BearerTokenCredential : ApiCredential
{
    private readonly TokenSource _source;

    // The header of the last token: a source returns the same token while it is valid.
    private BearerCredential? _last;

    /// <summary>Creates the credential.</summary>
    /// <param name="source">Where the tokens come from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is <c>null</c>.</exception>
    public BearerTokenCredential(TokenSource source)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
    }

    internal override bool IsBearer => true;

    /// <inheritdoc/>
    public override async ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var token = await _source.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        var credential = _last;
        if (credential is null || !credential.Has(token))
        {
            _last = credential = new BearerCredential(token);
        }

        await credential.ApplyAsync(request, message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override ValueTask<bool> TryRenewAsync(HttpRequestMessage refused, UnauthorizedException failure, CancellationToken cancellationToken)
    {
        if (refused is null)
        {
            throw new ArgumentNullException(nameof(refused));
        }

        if (failure is null)
        {
            throw new ArgumentNullException(nameof(failure));
        }

        return refused.Headers.Authorization?.Parameter is { } token && MayBeExpired(failure)
            ? _source.TryReplaceAsync(token, cancellationToken)
            : new ValueTask<bool>(false);
    }

    private static bool MayBeExpired(UnauthorizedException failure) =>
        !failure.Headers.TryGetValue("WWW-Authenticate", out var challenges) || TokenRefusal.MayMeanExpired(challenges);
}
