using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TelnyxOAuth.Runtime;

/// <summary>Several credentials that a server requires together, such as a key and its owner's email address.</summary>
internal sealed class CombinedCredential : ApiCredential
{
    private readonly ApiCredential[] _credentials;

    internal CombinedCredential(ApiCredential[] credentials)
    {
        _credentials = credentials;
    }

    internal override bool CompletesSynchronously => _credentials.All(static credential => credential.CompletesSynchronously);

    public override async ValueTask ApplyAsync(ApiRequest request, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        foreach (var credential in _credentials)
        {
            await credential.ApplyAsync(request, message, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries all of them, because the server does not say which one it refused.</summary>
    public override async ValueTask<bool> TryRenewAsync(HttpRequestMessage refused, UnauthorizedException failure, CancellationToken cancellationToken)
    {
        var isRenewed = false;
        foreach (var credential in _credentials)
        {
            isRenewed |= await credential.TryRenewAsync(refused, failure, cancellationToken).ConfigureAwait(false);
        }

        return isRenewed;
    }
}
