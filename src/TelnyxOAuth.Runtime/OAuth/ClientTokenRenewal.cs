using System;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Renews a client's own tokens, of which any number can be had.</summary>
internal sealed class ClientTokenRenewal : StoredTokenRenewal
{
    private readonly Func<Task<OAuthTokens>> _requestTokens;

    internal ClientTokenRenewal(Func<Task<OAuthTokens>> requestTokens, GuardedTokenStore store, TimeProvider time)
        : base(store, time)
    {
        _requestTokens = requestTokens;
    }

    protected override Task<OAuthTokens> RequestAsync(OAuthTokens? stored, string? refused, StoreTurn turn) => _requestTokens();
}
