using System.Threading;
using System.Threading.Tasks;
using TelnyxOAuth.Runtime;

namespace TelnyxOAuth.Generated.Tests.Support;

/// <summary>A source of one token, whatever becomes of it.</summary>
internal sealed class FixedTokenSource(string token) : TokenSource
{
    public override ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new(token);
}
